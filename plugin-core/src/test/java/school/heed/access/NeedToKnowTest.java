package school.heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.platform.Ref;

class NeedToKnowTest {
    private static final List<String> WORDS = List.of("lead", "deputy", "head", "pastoral", "report", "admin");
    private static final UUID SCHOOL = UUID.fromString("11111111-0000-4000-8000-000000000001");
    private static final Ref ME = Ref.of("person", UUID.fromString("22222222-0000-4000-8000-000000000001"));
    private static final Ref COLLEAGUE = Ref.of("person", UUID.fromString("22222222-0000-4000-8000-000000000002"));
    private static final Ref RECORD = Ref.of("concern", UUID.fromString("33333333-0000-4000-8000-000000000001"));

    private static Actor actor(Set<String> confirmed) {
        return new Actor(SCHOOL, ME, EnumSet.allOf(Permission.class), confirmed, SCHOOL);
    }

    private static Door door(Door.About about, Ref subject) {
        return new Door(RECORD, about, Optional.ofNullable(subject));
    }

    /** The policy in other words, written as a table of sentences rather than as the rule is. */
    private static boolean oracle(Set<String> confirmed, Door.About about, Ref subject, boolean granted) {
        var aboutMe = ME.equals(subject);
        var mayByGrant = granted && !aboutMe;
        var leadsDesk = about == Door.About.CHILD && (confirmed.contains("lead") || confirmed.contains("deputy"));
        var headsDesk = about == Door.About.ADULT && confirmed.contains("head");
        return mayByGrant || ((leadsDesk || headsDesk) && !aboutMe);
    }

    private static List<Set<String>> everySetOfCapabilities() {
        var all = new ArrayList<Set<String>>();
        for (var bits = 0; bits < 1 << WORDS.size(); bits++) {
            var set = new HashSet<String>();
            for (var i = 0; i < WORDS.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    set.add(WORDS.get(i));
                }
            }
            all.add(set);
        }
        return all;
    }

    @Test
    void everyCombinationIsAnsweredAsThePolicySays() {
        var subjects = new ArrayList<Ref>(List.of(ME, COLLEAGUE));
        subjects.add(null);
        for (var confirmed : everySetOfCapabilities()) {
            for (var about : Door.About.values()) {
                for (var subject : subjects) {
                    for (var granted : List.of(true, false)) {
                        assertThat(NeedToKnow.admits(actor(confirmed), door(about, subject), granted))
                                .as("%s %s subject %s granted %s", confirmed, about, subject, granted)
                                .isEqualTo(oracle(confirmed, about, subject, granted));
                    }
                }
            }
        }
    }

    @DisplayName("Nobody opens what is written about themselves, not even with a grant")
    @Test
    void nobodyIsEverLetInToARecordAboutThemselves() {
        for (var confirmed : everySetOfCapabilities()) {
            for (var about : Door.About.values()) {
                assertThat(NeedToKnow.admits(actor(confirmed), door(about, ME), true))
                        .isFalse();
                assertThat(NeedToKnow.admits(actor(confirmed), door(about, ME), false))
                        .isFalse();
            }
        }
    }

    @DisplayName("A report about an adult in school never reaches the lead's desk")
    @Test
    void leadsAndDeputiesDoNotOpenWhatIsAboutAnAdult() {
        for (var confirmed : List.of(Set.of("lead"), Set.of("deputy"), Set.of("lead", "deputy", "pastoral"))) {
            assertThat(NeedToKnow.admits(actor(confirmed), door(Door.About.ADULT, COLLEAGUE), false))
                    .isFalse();
            assertThat(NeedToKnow.admits(actor(confirmed), door(Door.About.ADULT, null), false))
                    .isFalse();
        }
    }

    @Test
    void theHeadOpensARecordAboutAChildOnlyWhenLetIn() {
        assertThat(NeedToKnow.admits(actor(Set.of("head")), Door.child(RECORD), false))
                .isFalse();
        assertThat(NeedToKnow.admits(actor(Set.of("head")), Door.child(RECORD), true))
                .isTrue();
    }

    @Test
    void neitherPermissionsNorHostWordsOpenARecord() {
        assertThat(NeedToKnow.admits(actor(Set.of("report", "admin", "pastoral")), Door.child(RECORD), false))
                .isFalse();
        assertThat(NeedToKnow.admits(Actor.system(SCHOOL, "reminders"), Door.child(RECORD), false))
                .isFalse();
    }
}
