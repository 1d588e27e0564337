package school.heed.apart;

import java.time.LocalDate;
import java.time.LocalTime;
import school.heed.host.HostSlot;

/** Timetables, written short: {@code lesson 09:00-10:00 Science @S3 /t1 #g1}; what is left out the host does not say. */
final class Slots {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private Slots() {}

    static HostSlot on(LocalDate day, String text) {
        var title = new StringBuilder();
        String place = "";
        String staff = "";
        String group = "";
        var parts = text.split(" ");
        for (var i = 2; i < parts.length; i++) {
            switch (parts[i].charAt(0)) {
                case '@' -> place = parts[i].substring(1).replace('_', ' ');
                case '/' -> staff = parts[i].substring(1);
                case '#' -> group = parts[i].substring(1);
                default -> title.append(title.isEmpty() ? "" : " ").append(parts[i]);
            }
        }
        var times = parts[1].split("-");
        return new HostSlot(
                day,
                LocalTime.parse(times[0]),
                LocalTime.parse(times[1]),
                parts[0],
                title.toString(),
                place,
                staff,
                group);
    }

    static HostSlot monday(String text) {
        return on(MONDAY, text);
    }
}
