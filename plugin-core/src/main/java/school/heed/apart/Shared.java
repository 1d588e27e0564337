package school.heed.apart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What two children share week by week: one row for all days on which they meet in the same way. */
record Shared(Meeting meeting, List<LocalDate> dates) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final int SCHOOL_DAYS = 5;

    /** In the order of a plan, then of the week. */
    static List<Shared> of(List<Meeting> meetings) {
        var rows = new LinkedHashMap<Meeting, List<LocalDate>>();
        meetings.forEach(each -> rows.computeIfAbsent(each.on(LocalDate.EPOCH), way -> new ArrayList<>())
                .add(each.date()));
        return rows.entrySet().stream()
                .map(row -> new Shared(
                        row.getKey(),
                        row.getValue().stream().distinct().sorted().toList()))
                .sorted(Comparator.comparing((Shared row) -> row.meeting.occasion())
                        .thenComparing(row -> row.dates.get(0).getDayOfWeek())
                        .thenComparing(row -> row.meeting.from())
                        .thenComparing(row -> row.meeting.title()))
                .toList();
    }

    /** As a plan says it: what, when, where, with whom. @param staff the teacher's name, or empty */
    String sentence(String staff) {
        var words = new ArrayList<String>();
        words.add(what());
        words.add(when() + " " + meeting.from());
        if (!meeting.place().isEmpty() && meeting.occasion() != Occasion.CHANGE) {
            words.add(meeting.place());
        }
        if (!staff.isEmpty()) {
            words.add("with " + staff);
        }
        var open = meeting.occasion() == Occasion.GATE && meeting.place().isEmpty()
                ? "; the timetable does not say by which door"
                : "; the timetable does not say whether in one place";
        return String.join(", ", words) + (meeting.sure() ? "" : open);
    }

    String what() {
        if (meeting.occasion() == Occasion.CHANGE) {
            return "At the door of " + meeting.place() + ", one leaves as the other comes";
        }
        return meeting.title().isEmpty() ? meeting.occasion().one() : meeting.title();
    }

    LocalTime from() {
        return meeting.from();
    }

    /** "Mon and Thu" where it is so in each of the weeks looked at; a day with its date where it is not. */
    String when() {
        var times = new EnumMap<DayOfWeek, List<LocalDate>>(DayOfWeek.class);
        dates.forEach(date -> times.computeIfAbsent(date.getDayOfWeek(), day -> new ArrayList<>())
                .add(date));
        var everyWeek = times.values().stream().allMatch(each -> each.size() > 1);
        if (everyWeek && times.size() >= SCHOOL_DAYS) {
            return "every day";
        }
        var days = times.entrySet().stream()
                .map(each -> each.getValue().size() > 1
                        ? each.getKey().getDisplayName(TextStyle.SHORT, Locale.UK)
                        : DAY.format(each.getValue().get(0)))
                .toList();
        var last = days.size() - 1;
        return last == 0
                ? days.get(0)
                : days.stream().limit(last).collect(Collectors.joining(", ")) + " and " + days.get(last);
    }
}
