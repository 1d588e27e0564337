package school.heed.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.identity.Permission.AUDIT;
import static school.heed.identity.Permission.AUDIT_LEADS;
import static school.heed.identity.Permission.CASES;
import static school.heed.identity.Permission.DECIDE;
import static school.heed.identity.Permission.DESK;
import static school.heed.identity.Permission.NAMED;
import static school.heed.identity.Permission.REPORT;
import static school.heed.identity.Permission.SESSION;
import static school.heed.identity.Permission.SETTLE;
import static school.heed.identity.Permission.SETUP;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    private static final List<String> WORDS =
            List.of("report", "admin", "lead", "deputy", "head", "pastoral", "LEAD", "anything");

    /** The whole policy as a table: where a word comes from, and what it opens. */
    private static final Map<String, Set<Permission>> FROM_HOST =
            Map.of("report", EnumSet.of(REPORT), "admin", EnumSet.of(SETUP, SETTLE));

    private static final Map<String, Set<Permission>> CONFIRMED = Map.of(
            "lead", EnumSet.of(REPORT, DESK, CASES, NAMED, AUDIT, DECIDE, SETTLE),
            "deputy", EnumSet.of(REPORT, DESK, CASES, NAMED),
            "head", EnumSet.of(REPORT, DESK, NAMED, AUDIT_LEADS, SETTLE),
            "pastoral", EnumSet.of(NAMED));

    private static List<Set<String>> subsets() {
        var all = new ArrayList<Set<String>>();
        for (var bits = 0; bits < 1 << WORDS.size(); bits++) {
            var subset = new HashSet<String>();
            for (var i = 0; i < WORDS.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(WORDS.get(i));
                }
            }
            all.add(subset);
        }
        return all;
    }

    @Tag("fact-48")
    @Tag("fact-56")
    @Test
    void everyPairOfHostWordsAndConfirmedWordsOpensWhatTheTableSays() {
        var subsets = subsets();
        for (var host : subsets) {
            for (var confirmed : subsets) {
                var expected = EnumSet.of(SESSION);
                host.forEach(word -> expected.addAll(FROM_HOST.getOrDefault(word, Set.of())));
                confirmed.forEach(word -> expected.addAll(CONFIRMED.getOrDefault(word, Set.of())));
                if (!Permissions.of(host, confirmed).equals(expected)) {
                    assertThat(Permissions.of(host, confirmed))
                            .as("host %s, confirmed %s", host, confirmed)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void fromTheHostOnlyReportAndAdminEverCount() {
        for (var host : subsets()) {
            assertThat(EnumSet.of(SESSION, REPORT, SETUP, SETTLE)).containsAll(Permissions.of(host, Set.of()));
        }
    }

    @Test
    void noConfirmedWordOpensSetUp() {
        for (var confirmed : subsets()) {
            assertThat(Permissions.of(Set.of(), confirmed)).doesNotContain(SETUP);
        }
    }

    @DisplayName("000 Responding: only a named lead decides that no contact is required")
    @Tag("fact-266")
    @Test
    void onlyALeadDecides() {
        for (var host : subsets()) {
            for (var confirmed :
                    List.of(Set.of("deputy"), Set.of("head"), Set.of("pastoral"), Set.of("deputy", "head"))) {
                assertThat(Permissions.of(host, confirmed)).doesNotContain(DECIDE);
            }
        }
    }

    @Test
    void nobodyIsEverGivenTheRightOfTheUnknown() {
        for (var words : subsets()) {
            assertThat(Permissions.of(words, words))
                    .doesNotContain(Permission.ANYONE)
                    .contains(SESSION);
        }
    }

    @Test
    void theTwoListsOfWordsShareNone() {
        assertThat(Permissions.FROM_HOST).doesNotContainAnyElementsOf(Permissions.CONFIRMED_HERE);
    }
}
