package school.heed.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.heed.host.HostSlot;

/** Where two children would meet (001 Annex A rows 6 to 8, s12). */
@Tag("fact-130")
@Tag("fact-131")
@Tag("fact-132")
class OverlapTest {
    /** Yes, no, or open; and what it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // One room at one time, whatever it is called.
                "lesson 09:00-10:00 Science @S3 /t1 | lesson 09:00-10:00 Science @S3 /t1 | yes LESSON",
                "lesson 09:00-10:00 Science @S3     | lesson 09:30-10:30 Art @s3         | yes LESSON",
                "lesson 09:00-10:00 Science @S3     | club 09:00-10:00 Chess @S3         | yes LESSON",
                "lesson 09:00-10:00 Science @S3 /t1 | lesson 09:00-10:00 Science @S4 /t1 | no",
                // Until, not with, its end.
                "lesson 09:00-10:00 Science @S3 | lesson 10:11-11:00 Science @S3 | no",
                "lesson 09:00-10:01 Science @S3 | lesson 10:00-11:00 Science @S3 | yes LESSON",
                "lesson 09:00-10:00 Science @S3 | lesson 10:00-11:00 Art @S3     | yes CHANGE",
                "lesson 09:00-10:00 Science @S3 | lesson 10:10-11:00 Art @S3     | yes CHANGE",
                "lesson 09:00-10:00 Science     | lesson 10:00-11:00 Science     | no",
                // The host's own group decides where it says it.
                "lesson 09:00-10:00 Science #g1     | lesson 09:00-10:00 Science #g1     | yes LESSON",
                "lesson 09:00-10:00 Science #g1     | lesson 09:00-10:00 Science #g2     | no",
                "lesson 09:00-10:00 Science @S3 #g1 | lesson 09:00-10:00 Science @S3 #g2 | yes LESSON",
                "lesson 09:00-10:00 Science @S3 #g1 | lesson 09:00-10:00 Science @S4 #g1 | open LESSON",
                // A host that leaves the place out: teacher, then title, and what neither tells stays open.
                "lesson 09:00-10:00 Science /t1 | lesson 09:00-10:00 Science /t1 | yes LESSON",
                "lesson 09:00-10:00 Science /t1 | lesson 09:00-10:00 Science /t2 | no",
                "lesson 09:00-10:00 Science     | lesson 09:00-10:00 Science     | open LESSON",
                "lesson 09:00-10:00 Science @S3 | lesson 09:00-10:00 Science     | open LESSON",
                "lesson 09:00-10:00 Science     | lesson 09:00-10:00 Art         | no",
                "lesson 09:00-10:00 Biology /t1 | lesson 09:00-10:00 Physics /t1 | yes LESSON",
                "lesson 09:00-10:00 /t1         | lesson 09:00-10:00 Science /t1 | yes LESSON",
                "lesson 09:00-10:00             | lesson 09:00-10:00             | open LESSON",
                "lesson 09:00-10:00             | club 09:00-10:00               | no",
                // Form, lunch, break, club.
                "form 08:40-09:00 Form_8B @F2        | form 08:40-09:00 Form_8B @F2         | yes FORM",
                "form 08:40-09:00 Form_8B            | form 08:40-09:00 Form_8B             | yes FORM",
                "form 08:40-09:00 Form_8B            | form 08:40-09:00 Form_8C             | no",
                "lunch 12:20-12:45 First @Hall       | lunch 12:20-12:45 First @Hall        | yes LUNCH",
                "lunch 12:20-12:45 First @Hall       | lunch 12:45-13:10 Second @Hall       | no",
                "lunch 12:20-12:45 @Hall             | lunch 12:20-12:45 @Canteen           | no",
                "lunch 12:20-12:45                   | lunch 12:30-12:50                    | open LUNCH",
                "break 11:00-11:20 Break @Main_yard  | break 11:00-11:20 Break @Main_yard   | yes BREAK",
                "break 11:00-11:20 Break @Main_yard  | break 11:00-11:20 Break @Small_yard  | no",
                "break 11:00-11:20 Break             | break 11:00-11:20 Break              | yes BREAK",
                "club 15:20-16:20 Choir              | club 15:20-16:20 Choir               | yes CLUB",
                "club 15:20-16:20 Choir              | club 15:20-16:20 Chess               | no",
                "club 15:20-16:20 Choir @Hall        | club 15:20-16:20 Chess @Hall         | yes CLUB",
                // A bus is its name: two buses may wait at one stop, one bus stops at many.
                "transport 15:25-15:55 Bus_2 @Bay    | transport 15:25-15:55 Bus_2 @Bay     | yes TRANSPORT",
                "transport 15:25-15:55 Bus_2 @Mill   | transport 15:25-15:55 Bus_2 @Church  | yes TRANSPORT",
                "transport 15:25-15:55 Bus_2 @Bay    | transport 15:25-15:55 Bus_5 @Bay     | yes GATE",
                "transport 15:25-15:55 Bus_2         | transport 15:25-15:55 Bus_5          | no",
                "transport 15:25-15:55               | transport 15:25-15:55 Bus_5          | open TRANSPORT",
                "transport 15:25-15:55 #b2           | transport 15:25-15:55 #b2            | yes TRANSPORT",
                "transport 15:25-15:55 #b2           | transport 15:25-15:55 #b5            | no",
                // A host that has the end before the start.
                "lesson 09:00-08:00 Science @S3 | lesson 09:00-10:00 Science @S3 | yes LESSON",
            })
    void whetherTwoSlotsAreOnePlace(String mine, String theirs, String expected) {
        var both = List.of(Slots.monday(mine.strip()), Slots.monday(theirs.strip()));
        for (var way : List.of(both, List.of(both.get(1), both.get(0)))) {
            var found = Overlap.between(List.of(way.get(0)), List.of(way.get(1))).stream()
                    .filter(each -> !atTheGate(each))
                    .map(each -> (each.sure() ? "yes " : "open ") + each.occasion())
                    .collect(Collectors.joining(", "));
            assertThat(found.isEmpty() ? "no" : found).isEqualTo(expected.strip());
        }
    }

    @Test
    void whoBeginsOrEndsTheDayAtOneTimeMayMeetAtTheGateButOnlyOnTheSameDay() {
        var mine = List.of(Slots.monday("form 08:40-09:00 @F1"), Slots.monday("lesson 09:00-15:15 @S1"));
        var theirs = List.of(Slots.monday("form 08:40-09:00 @F2"), Slots.monday("lesson 09:00-15:00 @S2"));
        assertThat(Overlap.between(mine, theirs)).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("Arriving");
            assertThat(each.from()).isEqualTo(LocalTime.of(8, 40));
            assertThat(each.sure()).isFalse();
        });
        var tuesday = List.of(Slots.on(Slots.MONDAY.plusDays(1), "form 08:40-09:00 @F1"));
        assertThat(Overlap.between(mine, tuesday)).isEmpty();
    }

    /** Who sat in one room for two lessons does not meet once more at its door. */
    @Test
    void aRoomSharedForTwoLessonsIsNoDoor() {
        var mine = List.of(Slots.monday("lesson 09:00-10:00 A @S3"), Slots.monday("lesson 10:00-11:00 B @S3"));
        assertThat(Overlap.between(mine, mine))
                .filteredOn(each -> !atTheGate(each))
                .extracting(Meeting::occasion)
                .containsExactly(Occasion.LESSON, Occasion.LESSON);
    }

    /** Held against both timetables minute by minute: every minute in one room is found, and nothing else. */
    @Test
    void everyMinuteInOneRoomIsFoundAndNoOther() {
        var seed = Long.getLong("heed.seed", 20_261_125L);
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++) {
            var mine = week(random);
            var theirs = week(random);
            var found = new TreeSet<String>();
            Overlap.between(mine, theirs).stream()
                    .filter(each -> each.occasion() != Occasion.CHANGE && !atTheGate(each))
                    .forEach(each -> minutes(each.date(), each.from(), each.to(), each.place(), found));
            var shared = new TreeSet<String>();
            mine.forEach(each -> minutes(each.date(), each.start(), each.end(), each.place(), shared));
            var there = new TreeSet<String>();
            theirs.forEach(each -> minutes(each.date(), each.start(), each.end(), each.place(), there));
            shared.retainAll(there);
            assertThat(found).as("seed %d, round %d", seed, round).isEqualTo(shared);
        }
    }

    /** Six slots somewhere in three days and four rooms, some of them beside, inside or across each other. */
    private static List<HostSlot> week(Random random) {
        var slots = new ArrayList<HostSlot>();
        for (var i = 0; i < 6; i++) {
            var start = LocalTime.of(9, 0).plusMinutes(5L * random.nextInt(30));
            slots.add(new HostSlot(
                    Slots.MONDAY.plusDays(random.nextInt(3)),
                    start,
                    start.plusMinutes(5 + 5L * random.nextInt(12)),
                    List.of("lesson", "form", "club", "lunch", "break").get(random.nextInt(5)),
                    List.of("", "Science", "Art").get(random.nextInt(3)),
                    "R" + random.nextInt(4),
                    List.of("", "t1", "t2").get(random.nextInt(3)),
                    ""));
        }
        return slots;
    }

    private static void minutes(LocalDate day, LocalTime from, LocalTime to, String place, TreeSet<String> into) {
        for (var at = from; at.isBefore(to); at = at.plusMinutes(5)) {
            into.add(day + " " + at + " " + place);
        }
    }

    private static boolean atTheGate(Meeting meeting) {
        return meeting.occasion() == Occasion.GATE && meeting.place().isEmpty();
    }
}
