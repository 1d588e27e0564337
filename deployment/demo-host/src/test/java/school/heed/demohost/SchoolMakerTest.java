package school.heed.demohost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SchoolMakerTest {
    private final School school = SchoolMaker.make(SchoolMaker.SEED);
    private final Map<String, Pupil> byId =
            school.pupils().stream().collect(Collectors.toMap(Pupil::id, Function.identity()));

    @Test
    void theSameSeedMakesTheSameSchool() {
        assertThat(SchoolMaker.make(SchoolMaker.SEED)).isEqualTo(school);
        assertThat(SchoolMaker.make(1)).isNotEqualTo(school);
    }

    @Test
    void theSchoolHasAboutTwelveHundredPupilsAndNinetySixStaff() {
        assertThat(school.pupils()).hasSizeBetween(1150, 1250);
        assertThat(school.staff()).hasSize(96);
    }

    @Test
    void idsUpnsAndSignInsAreUnique() {
        assertThat(school.pupils())
                .extracting(Pupil::upn)
                .doesNotHaveDuplicates()
                .allMatch(u -> u.matches("[A-Z]\\d{12}"));
        assertThat(byId).hasSameSizeAs(school.pupils());
        assertThat(school.accounts()).extracting(Account::user).doesNotHaveDuplicates();
    }

    @Test
    void siblingsAreSiblingsOfEachOtherAndShareAName() {
        assertThat(school.pupils().stream().filter(p -> !p.siblings().isEmpty()).count())
                .isGreaterThan(150);
        for (Pupil pupil : school.pupils()) {
            assertThat(pupil.siblings()).doesNotContain(pupil.id()).allSatisfy(other -> {
                assertThat(byId.get(other).siblings()).contains(pupil.id());
                assertThat(byId.get(other).lastName()).isEqualTo(pupil.lastName());
                assertThat(byId.get(other).firstName()).isNotEqualTo(pupil.firstName());
            });
        }
    }

    @Test
    void everyPupilIsOfTheAgeOfTheirYear() {
        for (Pupil pupil : school.pupils()) {
            int year = Integer.parseInt(pupil.year().substring(5));
            LocalDate first = LocalDate.of(2026 - year - 5, 9, 1);
            assertThat(pupil.dateOfBirth()).isBetween(first, first.plusYears(1).minusDays(1));
        }
    }

    @Test
    void theKnownPupilsAreInTheirForms() {
        assertThat(named("Isla", "Penhallow").form()).isEqualTo("9R");
        assertThat(named("Theo", "Marchbank").form()).isEqualTo("9R");
        assertThat(named("Priya", "Sandhal").form()).isEqualTo("9K");
    }

    @Test
    void theoHasSupportForSpeechAndLanguageAndAHint() {
        Send send = sendOf(named("Theo", "Marchbank"));
        assertThat(send.provision()).isEqualTo("K");
        assertThat(send.primaryNeed()).isEqualTo("SLCN");
        assertThat(send.communication()).isNotBlank();
    }

    @Test
    void englishAsAnAdditionalLanguageIsNotSend() {
        List<Send> eal = school.send().stream().filter(Send::eal).toList();
        assertThat(eal).hasSizeGreaterThan(100);
        assertThat(eal.stream().filter(s -> s.provision().equals("N")).count()).isGreaterThan(eal.size() / 2L);
        for (Send send : school.send()) {
            assertThat(send.eal())
                    .isEqualTo(!byId.get(send.pupilId()).firstLanguage().equals("English"));
            assertThat(send.provision().equals("N")).isEqualTo(send.primaryNeed() == null);
            assertThat(send.planExists()).isEqualTo(send.provision().equals("E"));
        }
    }

    @Test
    void theKnownStaffHaveTheirCapabilities() {
        assertThat(capabilities("lowther")).containsExactly("report");
        assertThat(capabilities("adeyinka")).containsExactly("report", "lead");
        assertThat(capabilities("corrie")).containsExactly("report", "deputy");
        assertThat(capabilities("head")).containsExactly("report", "head");
        assertThat(capabilities("oduya")).containsExactly("report", "admin");
        assertThat(capabilities("kessie")).containsExactly("report", "pastoral");
    }

    @Test
    void aSchoolDayHasFormFiveLessonsAndLunch() {
        Timetable timetable = new Timetable(school.accounts());
        List<Slot> monday =
                timetable.of(named("Isla", "Penhallow"), LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 23));
        assertThat(monday).allMatch(s -> s.date().equals(LocalDate.of(2026, 11, 23)));
        assertThat(monday.stream().filter(s -> s.kind().equals("lesson"))).hasSize(5);
        assertThat(monday).extracting(Slot::kind).contains("form", "lunch", "break");
    }

    @Test
    void aLessonThatIsMovedTakesThePlaceOfWhatWasThereThen() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        List<Slot> week = new Timetable(school.accounts()).of(named("Isla", "Penhallow"), monday, monday.plusDays(4));
        Moved moved = new Moved("p1", 1, "09:00", "10:00", "lesson", "Science", "Lab 9");
        List<Slot> changed = moved.in(week, monday, monday.plusDays(4));
        assertThat(changed).hasSameSizeAs(week);
        assertThat(changed)
                .filteredOn(s -> "Lab 9".equals(s.place()))
                .singleElement()
                .satisfies(s -> assertThat(s.date()).isEqualTo(monday));
        assertThat(new Moved("p1", 1, "08:00", "18:00", null, null, null).in(week, monday, monday.plusDays(4)))
                .allMatch(s -> s.date().isAfter(monday));
    }

    private Pupil named(String first, String last) {
        return school.pupils().stream()
                .filter(p -> p.firstName().equals(first) && p.lastName().equals(last))
                .findFirst()
                .orElseThrow();
    }

    private Send sendOf(Pupil pupil) {
        return school.send().stream()
                .filter(s -> s.pupilId().equals(pupil.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> capabilities(String user) {
        String id = school.accounts().stream()
                .filter(a -> a.user().equals(user))
                .findFirst()
                .orElseThrow()
                .staffId();
        return school.staff().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .capabilities();
    }
}
