package school.heed.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.host.HostSlot;

/** What a plan says of where two children meet. */
@Tag("fact-130")
@Tag("fact-134")
class SharedTest {
    @Test
    void aLessonOfEachWeekIsOneSentence() {
        assertThat(sentences(weekly(0, "lesson 09:00-10:00 Science @Lab_2 /t1")))
                .containsExactly("Science, Mon 09:00, Lab 2, with Ms R. Adeyinka");
        assertThat(sentences(both(
                        weekly(0, "lesson 09:00-10:00 Science @Lab_2"),
                        weekly(3, "lesson 09:00-10:00 Science @Lab_2"))))
                .containsExactly("Science, Mon and Thu 09:00, Lab 2");
    }

    @Test
    void aLessonOfEveryOtherWeekSaysItsDay() {
        assertThat(sentences(List.of(Slots.on(Slots.MONDAY.plusDays(7), "lesson 09:00-10:00 Science @Lab_2"))))
                .containsExactly("Science, Mon 7 Dec 09:00, Lab 2");
    }

    @Test
    void aBreakOfEveryDayIsNotSaidFiveTimes() {
        var breaks = IntStream.range(0, 5)
                .mapToObj(day -> weekly(day, "break 11:00-11:20 Break @Main_yard"))
                .flatMap(List::stream)
                .toList();
        assertThat(sentences(breaks)).containsExactly("Break, every day 11:00, Main yard");
    }

    @Test
    void whatTheTimetableLeavesOpenIsSaid() {
        assertThat(sentences(weekly(1, "lesson 09:00-10:00 Science")))
                .containsExactly("Science, Tue 09:00; the timetable does not say whether in one place");
        assertThat(sentences(weekly(1, "lunch 12:20-12:45")))
                .containsExactly("Lunch, Tue 12:20; the timetable does not say whether in one place");
    }

    private static List<String> sentences(List<HostSlot> slots) {
        return Shared.of(Overlap.between(slots, slots)).stream()
                .filter(row -> row.meeting().occasion() != Occasion.GATE)
                .map(row -> row.sentence(row.meeting().staffId().isEmpty() ? "" : "Ms R. Adeyinka"))
                .toList();
    }

    private static List<HostSlot> weekly(int day, String slot) {
        return Stream.of(0, 7)
                .map(week -> Slots.on(Slots.MONDAY.plusDays(day + week), slot))
                .toList();
    }

    private static List<HostSlot> both(List<HostSlot> one, List<HostSlot> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
