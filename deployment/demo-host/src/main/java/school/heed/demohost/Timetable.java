package school.heed.demohost;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where each pupil is meant to be, worked out from form and year rather than stored: form time, five lessons, break,
 * lunch in two sittings, clubs and the school bus on weekdays.
 */
final class Timetable {
    private static final List<String> STARTS = List.of("09:00", "10:00", "11:20", "13:15", "14:15");
    private static final List<String> ENDS = List.of("10:00", "11:00", "12:20", "14:15", "15:15");
    private static final List<String> CLUBS =
            List.of("Chess club", "Choir", "Netball", "Coding club", "Drama", "Garden club");

    private final Map<String, List<Account>> teachers = new TreeMap<>();

    Timetable(List<Account> accounts) {
        for (Account account : accounts) {
            if (account.subject() != null) {
                teachers.computeIfAbsent(account.subject(), s -> new ArrayList<>())
                        .add(account);
            }
        }
    }

    /** The slots of one pupil from {@code from} to {@code to}, both included, in order of time. */
    List<Slot> of(Pupil pupil, LocalDate from, LocalDate to) {
        List<Slot> slots = new ArrayList<>();
        if (pupil.gone() || pupil.form() == null) {
            return slots;
        }
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                addDay(slots, pupil, day);
            }
        }
        slots.sort(Comparator.comparing(Slot::date).thenComparing(Slot::start));
        return slots;
    }

    private void addDay(List<Slot> slots, Pupil pupil, LocalDate day) {
        int form = Math.floorMod(pupil.form().hashCode(), 997);
        int weekday = day.getDayOfWeek().getValue();
        Account tutor = teacher("English", form);
        slots.add(new Slot(
                day, "08:40", "09:00", "form", "Form " + pupil.form(), "F" + (form % 30 + 1), tutor.staffId()));
        slots.add(new Slot(day, "11:00", "11:20", "break", "Break", "Main yard", null));
        boolean first = pupil.year().equals("Year 7") || pupil.year().equals("Year 8");
        slots.add(new Slot(
                day,
                first ? "12:20" : "12:45",
                first ? "12:45" : "13:10",
                "lunch",
                first ? "Lunch, first sitting" : "Lunch, second sitting",
                "Dining hall",
                null));
        for (int period = 0; period < STARTS.size(); period++) {
            int turn = form + weekday * 7 + period * 5;
            String subject = StaffMaker.SUBJECTS.get(
                    period < 2 ? Math.floorMod(turn + 2 * period, 3) : Math.floorMod(turn, StaffMaker.SUBJECTS.size()));
            Account teacher = teacher(subject, form + weekday);
            String room = subject.substring(0, 1) + (turn % 12 + 1);
            slots.add(new Slot(day, STARTS.get(period), ENDS.get(period), "lesson", subject, room, teacher.staffId()));
        }
        int person = Math.floorMod(pupil.id().hashCode(), 991);
        if (person % 4 == 0 && weekday == 1 + person % 5) {
            slots.add(new Slot(day, "15:20", "16:20", "club", CLUBS.get(person % CLUBS.size()), "Hall", null));
        } else if (person % 3 == 0) {
            slots.add(new Slot(day, "15:25", "15:55", "transport", "Bus " + (person % 6 + 1), "Bus bay", null));
        }
    }

    private Account teacher(String subject, int turn) {
        List<Account> able = teachers.get(subject);
        return able.get(Math.floorMod(turn, able.size()));
    }

    /** Counts of the last 90 days, steady for one pupil. */
    static Signals signals(Pupil pupil) {
        int person = Math.floorMod(pupil.id().hashCode() * 31, 1009);
        return new Signals(person % 9, person % 5, person % 97 == 0 ? 1 : 0, person % 7);
    }
}
