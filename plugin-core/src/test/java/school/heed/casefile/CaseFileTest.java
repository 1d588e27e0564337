package school.heed.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private static final UUID FIRST = UUID.fromString("44444444-0000-4000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("44444444-0000-4000-8000-000000000002");
    private static final UUID THIRD = UUID.fromString("44444444-0000-4000-8000-000000000003");

    private static CaseFile file(ChildIn... children) {
        return new CaseFile(
                UUID.randomUUID(),
                UUID.randomUUID(),
                7,
                new byte[] {1},
                UUID.randomUUID(),
                Instant.EPOCH,
                List.of(children));
    }

    @DisplayName("004 3.3: two pupils of one school are in one case, each with the part that was told")
    @Tag("fact-45")
    @Tag("fact-413")
    @Test
    void bothChildrenAreInTheCaseEachWithTheirPart() {
        var file = file(
                new ChildIn(FIRST, CaseRole.MAY_HAVE_BEEN_HARMED),
                new ChildIn(SECOND, CaseRole.ALLEGED_TO_HAVE_CAUSED_HARM));
        assertThat(file.childIds()).containsExactly(FIRST, SECOND);
        assertThat(file.children())
                .extracting(CaseChild::role)
                .containsExactly(CaseRole.MAY_HAVE_BEEN_HARMED, CaseRole.ALLEGED_TO_HAVE_CAUSED_HARM);
    }

    @DisplayName(
            "000 General principles: one entered by mistake is no part of the case, and joins it again when named again")
    @Tag("fact-45")
    @Test
    void whoWasTakenOutIsNoPartOfTheCaseUntilNamedAgain() {
        var file = file(new ChildIn(FIRST, CaseRole.MAY_HAVE_BEEN_HARMED), new ChildIn(SECOND, CaseRole.SAW_OR_HEARD));
        file.child(SECOND).orElseThrow().takenOut("line");
        assertThat(file.childIds()).containsExactly(FIRST);
        assertThat(file.child(SECOND)).isEmpty();
        file.join(new ChildIn(SECOND, CaseRole.NOT_SURE));
        assertThat(file.childIds()).containsExactly(FIRST, SECOND);
        assertThat(file.child(SECOND).orElseThrow().role()).isEqualTo(CaseRole.NOT_SURE);
    }

    @DisplayName("No document says when a case is closed: it is open, closed, open again, and nothing twice")
    @Tag("fact-476")
    @Test
    void aCaseGoesFromOpenToClosedAndBackAndNeverTheSameStepTwice() {
        var file = file(new ChildIn(FIRST, CaseRole.NOT_SURE));
        assertThatThrownBy(() -> file.becomes(CaseStatus.OPEN)).hasMessageContaining("open already");
        file.becomes(CaseStatus.CLOSED);
        assertThatThrownBy(() -> file.becomes(CaseStatus.CLOSED)).hasMessageContaining("closed");
        assertThatThrownBy(file::mustBeOpen).hasMessageContaining("Open it again");
        file.becomes(CaseStatus.OPEN);
        file.mustBeOpen();
    }

    @DisplayName("001 s4: a group can be on either side, and a later report adds to it without changing anybody's part")
    @Tag("fact-47")
    @Test
    void aLaterReportAddsChildrenAndChangesNobodysPart() {
        var file = file(new ChildIn(FIRST, CaseRole.MAY_HAVE_BEEN_HARMED));
        file.join(new ChildIn(FIRST, CaseRole.ALLEGED_TO_HAVE_CAUSED_HARM));
        file.join(new ChildIn(SECOND, CaseRole.MAY_HAVE_BEEN_HARMED));
        file.join(new ChildIn(THIRD, CaseRole.MAY_HAVE_BEEN_HARMED));
        assertThat(file.childIds()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(file.children()).extracting(CaseChild::role).containsOnly(CaseRole.MAY_HAVE_BEEN_HARMED);
    }
}
