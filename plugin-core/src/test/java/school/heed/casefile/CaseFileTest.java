package school.heed.casefile;

import static org.assertj.core.api.Assertions.assertThat;

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
