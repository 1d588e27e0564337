package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.heed.host.Reconciliation.Difference;
import school.heed.host.Reconciliation.Kept;

class ReconciliationTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final String WORDS = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @Test
    void whatAgreesIsNoDifference() {
        var kept = List.of(new Kept(ONE, "STORED", WORDS), new Kept(TWO, "WITHHELD", OTHER));
        var held = List.of(held(ONE, WORDS, "shown"), held(TWO, OTHER, "withheld"));
        assertThat(Reconciliation.between(kept, Set.of(ONE, TWO), held)).isEmpty();
    }

    @Test
    void eachWayOfDifferingIsFound() {
        assertThat(differ("STORED")).containsOnly(Map.entry(Difference.MISSING, 1));
        assertThat(differ("STORED", held(ONE, OTHER, "shown"))).containsOnly(Map.entry(Difference.OTHER_WORDS, 1));
        assertThat(differ("STORED", held(ONE, WORDS, "withheld"))).containsOnly(Map.entry(Difference.OTHER_STATE, 1));
        assertThat(differ("WITHHELD", held(ONE, WORDS, "shown"))).containsOnly(Map.entry(Difference.OTHER_STATE, 1));
        assertThat(differ("ERASED", held(ONE, WORDS, "shown"))).containsOnly(Map.entry(Difference.OTHER_STATE, 1));
        assertThat(differ("STORED", held(ONE, WORDS, "shown"), held(TWO, WORDS, "shown")))
                .containsOnly(Map.entry(Difference.STRANGER, 1));
    }

    @Test
    void anErasedEntryLeavesATombstoneAtMost() {
        assertThat(differ("ERASED")).isEmpty();
        assertThat(differ("ERASED", held(ONE, OTHER, "erased"))).isEmpty();
        assertThat(differ("STORED", held(ONE, WORDS, "shown"), held(TWO, WORDS, "erased")))
                .as("a test of the link")
                .isEmpty();
    }

    @Test
    void theSentenceCounts() {
        assertThat(new Compared(Instant.EPOCH, 3, 9, 0, 0, 0, 0, "").sentence()).isEmpty();
        assertThat(new Compared(Instant.EPOCH, 3, 9, 1, 0, 2, 0, "").sentence())
                .isEqualTo("The MIS and Heed differ in 3 copies: 1 missing there, 0 with other words, 2 shown or hidden"
                        + " otherwise, 0 that Heed did not send.");
        assertThat(new Compared(Instant.EPOCH, 3, 9, 0, 0, 0, 0, "resting").sentence())
                .contains("came to no end (resting)");
    }

    private static Map<Difference, Integer> differ(String state, HeldEntry... held) {
        return Reconciliation.between(List.of(new Kept(ONE, state, WORDS)), Set.of(ONE), List.of(held));
    }

    private static HeldEntry held(UUID id, String sha256, String state) {
        return new HeldEntry(id, "17", Instant.EPOCH, sha256, state);
    }
}
