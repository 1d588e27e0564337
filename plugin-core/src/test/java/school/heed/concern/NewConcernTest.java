package school.heed.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.heed.casefile.CaseRole;
import school.heed.casefile.ChildIn;
import school.heed.chronology.OccurredIn;
import school.heed.chronology.Precision;

class NewConcernTest {
    private static final OccurredIn NOT_KNOWN = new OccurredIn(null, null, Precision.UNKNOWN, null);

    private static NewConcern report(
            About about, List<ChildIn> children, List<String> unknown, NewConcern.AdultIn adult, List<String> danger) {
        var answers = Map.of("danger", danger, "told", danger.isEmpty() ? List.of("going") : List.of("", "send"));
        return new NewConcern("concern@1", about, children, unknown, adult, answers, NOT_KNOWN, null);
    }

    private static List<ChildIn> children(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ChildIn(new UUID(0x4000L, i), CaseRole.NOT_SURE))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0,0,false", "1,0,true", "0,1,true", "2,3,true"})
    void aReportAboutAChildNamesOrDescribesAtLeastOne(int known, int unknown, boolean right) {
        var described = Collections.nCopies(unknown, "A boy in a red coat");
        assertThat(report(About.CHILD, children(known), described, null, List.of())
                        .isAboutSomeone())
                .isEqualTo(right);
        assertThat(report(About.ADULT, children(known), described, null, List.of())
                        .isAboutSomeone())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"20,0,true", "0,20,true", "10,10,true", "20,1,false", "1,20,false"})
    @Tag("fact-47")
    void aReportHoldsAtMostTwentyChildrenInAll(int known, int unknown, boolean right) {
        var described = Collections.nCopies(unknown, "A boy in a red coat");
        assertThat(report(About.CHILD, children(known), described, null, List.of())
                        .isAtMostTwenty())
                .isEqualTo(right);
    }

    @Test
    void aChildStandsInAReportOnce() {
        var child = children(1).get(0);
        var otherPart = new ChildIn(child.id(), CaseRole.SAW_OR_HEARD);
        assertThat(report(About.CHILD, List.of(child, otherPart), List.of(), null, List.of())
                        .isEachChildOnce())
                .isFalse();
        assertThat(report(About.CHILD, children(3), List.of(), null, List.of()).isEachChildOnce())
                .isTrue();
    }

    @Test
    void aReportAboutAnAdultSaysWhich() {
        var id = UUID.fromString("22222222-0000-4000-8000-000000000001");
        assertThat(named(null)).isFalse();
        assertThat(named(new NewConcern.AdultIn(null, null))).isFalse();
        assertThat(named(new NewConcern.AdultIn(null, " \n"))).isFalse();
        assertThat(named(new NewConcern.AdultIn(null, "Mr Hale"))).isTrue();
        assertThat(named(new NewConcern.AdultIn(id, null))).isTrue();
    }

    private static boolean named(NewConcern.AdultIn adult) {
        return report(About.ADULT, List.of(), List.of(), adult, List.of()).isAdultNamed();
    }

    /** A blank beside an answer is no answer: what the form takes as a tick counts as one here too. */
    @DisplayName("000 What should you do: danger now is never overlooked")
    @Test
    void aTickBesideABlankIsATick() {
        var report = report(About.CHILD, children(1), List.of(), null, List.of(" ", "yes"));
        assertThat(report.danger()).isTrue();
        assertThat(report.told()).isEqualTo("send");
        assertThat(report(About.CHILD, children(1), List.of(), null, List.of()).danger())
                .isFalse();
    }
}
