package school.heed.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.heed.casefile.CaseRole;
import school.heed.casefile.ChildIn;
import school.heed.chronology.OccurredIn;
import school.heed.chronology.Precision;
import school.heed.platform.json.JsonConfig;

class DraftReadBackTest {
    @Test
    void anUnfinishedReportIsReadAsItWasKept() {
        var kept = new NewConcern(
                "concern@1",
                About.CHILD,
                List.of(new ChildIn(new UUID(0, 7), CaseRole.NOT_SURE)),
                List.of(),
                null,
                Map.of("saw", List.of("Came in without a coat.")),
                new OccurredIn(LocalDate.of(2026, 11, 23), null, Precision.ABOUT, null),
                null);
        var json = JsonConfig.jsonb().toJson(kept);
        assertThat(json).doesNotContain("aboutSomeone", "answered");
        assertThat(JsonConfig.jsonb().fromJson(json, NewConcern.class)).isEqualTo(kept);
    }

    @Test
    void anUnfinishedReportWithoutATimeIsReadToo() {
        var kept = new NewConcern(
                "concern@1",
                About.CHILD,
                List.of(),
                List.of(),
                null,
                Map.of(),
                new OccurredIn(null, null, Precision.UNKNOWN, null),
                null);
        assertThat(JsonConfig.jsonb().fromJson(JsonConfig.jsonb().toJson(kept), NewConcern.class))
                .isEqualTo(kept);
    }
}
