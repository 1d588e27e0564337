package school.heed.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.host.HostSlot;

/** What is news about two children who are kept apart in lessons, from one night to the next. */
@Tag("fact-127")
@Tag("fact-137")
class ChangeTest {
    private static final Set<Occasion> LESSONS = Set.of(Occasion.LESSON);
    private final Set<Sighting> known = new HashSet<>();

    @Test
    void aSharedLessonIsNewsOnceAndAFurtherOneIsNewsAgain() {
        var together = weeks(Slots.MONDAY, "lesson 09:00-10:00 Science @S3 /t1");
        assertThat(night(Slots.MONDAY, together)).containsExactly("Science, Monday");
        for (var night = 1; night < 15; night++) {
            assertThat(night(Slots.MONDAY.plusDays(night), weeks(Slots.MONDAY, "lesson 09:00-10:00 Science @S3 /t1")))
                    .isEmpty();
        }
        var more = new ArrayList<>(together);
        more.addAll(weeks(Slots.MONDAY.plusDays(1), "lesson 10:00-11:00 Art @A1 /t2"));
        assertThat(night(Slots.MONDAY, more)).containsExactly("Art, Tuesday");
    }

    @Test
    void anotherRoomOrTeacherForALessonThatIsKnownIsNoNews() {
        night(Slots.MONDAY, weeks(Slots.MONDAY, "lesson 09:00-10:00 Science @S3 /t1"));
        assertThat(night(Slots.MONDAY, weeks(Slots.MONDAY, "lesson 09:00-10:00 Science @S4 /t2")))
                .isEmpty();
    }

    @Test
    void whatIsNotKeptApartIsNoNews() {
        assertThat(night(Slots.MONDAY, weeks(Slots.MONDAY, "lunch 12:20-12:45 First @Hall")))
                .isEmpty();
    }

    @Test
    void aLessonThatWasTakenApartAndComesBackIsNewsAgain() {
        var together = weeks(Slots.MONDAY, "lesson 09:00-10:00 Science @S3");
        night(Slots.MONDAY, together);
        night(Slots.MONDAY, weeks(Slots.MONDAY, "lunch 12:20-12:45 First @Hall"));
        assertThat(known).isEmpty();
        assertThat(night(Slots.MONDAY, together)).containsExactly("Science, Monday");
    }

    @Test
    void aHolidayEndsNothing() {
        var together = weeks(Slots.MONDAY, "lesson 09:00-10:00 Science @S3");
        night(Slots.MONDAY, together);
        assertThat(night(Slots.MONDAY, List.of())).isEmpty();
        // The week without lessons is past, the first one after it in sight.
        night(Slots.MONDAY.plusDays(20), weeks(Slots.MONDAY.plusDays(28), "lunch 12:20-12:45 First @Hall"));
        assertThat(known).hasSize(1);
        assertThat(night(Slots.MONDAY.plusDays(28), weeks(Slots.MONDAY.plusDays(28), "lesson 09:00-10:00 Science @S3")))
                .isEmpty();
    }

    @Test
    void aLessonOfEveryOtherWeekIsNewsOnce() {
        var found = new ArrayList<String>();
        for (var night = 0; night < 28; night++) {
            var slots = new ArrayList<HostSlot>();
            for (var week = 0; week < 8; week++) {
                var monday = Slots.MONDAY.plusWeeks(week);
                slots.add(Slots.on(monday, "lunch 12:20-12:45 First @Hall"));
                if (week % 2 == 1) {
                    slots.add(Slots.on(monday, "lesson 09:00-10:00 Science @S3"));
                }
            }
            found.addAll(night(Slots.MONDAY.plusDays(night), slots));
        }
        assertThat(found).containsExactly("Science, Monday");
    }

    /** One look, both children having these slots, as far as they lie in the two weeks. @return what is new */
    private List<String> night(LocalDate today, List<HostSlot> slots) {
        var days = new Days(today, today.plusDays(13));
        var seen = slots.stream()
                .filter(each ->
                        !each.date().isBefore(days.from()) && !each.date().isAfter(days.to()))
                .toList();
        var change =
                Change.of(known, Sighting.of(Overlap.between(seen, seen), LESSONS), Change.taught(days, seen, seen));
        known.addAll(change.fresh());
        change.over().forEach(known::remove);
        return change.fresh().stream().map(Sighting::words).toList();
    }

    /** The same slot in five weeks from this day on. */
    private static List<HostSlot> weeks(LocalDate first, String slot) {
        var slots = new ArrayList<HostSlot>();
        for (var week = 0; week < 5; week++) {
            slots.add(Slots.on(first.plusWeeks(week), slot));
        }
        return slots;
    }
}
