package school.heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.platform.Ref;

class NeedToKnowTest {
    private static final List<String> WORDS =
            List.of("lead", "deputy", "head", "pastoral", "report", "admin", "trust", "governor");
    private static final UUID SCHOOL = UUID.fromString("11111111-0000-4000-8000-000000000001");
    private static final Ref ME = Ref.of("person", UUID.fromString("22222222-0000-4000-8000-000000000001"));
    private static final Ref COLLEAGUE = Ref.of("person", UUID.fromString("22222222-0000-4000-8000-000000000002"));
    private static final Ref CASE = Ref.of("case", UUID.fromString("33333333-0000-4000-8000-000000000001"));
    private static final Ref CONCERN = Ref.of("concern", UUID.fromString("33333333-0000-4000-8000-000000000002"));
    private static final List<Boolean> EITHER = List.of(true, false);

    /** One situation: who I am, what the record is about, and what stands on it. */
    record Situation(
            Set<String> roles,
            Door.About about,
            Ref subject,
            boolean ofTheTeam,
            boolean letIn,
            boolean namedOnly,
            boolean conflict) {}

    /** A sentence of the policy: when it speaks, this is what it says. The first that speaks decides. */
    private record Sentence(String words, Predicate<Situation> speaks, boolean opens) {}

    /** The oracle: the policy as the list of sentences in SECURITY and issue 3, in order, none of it taken from the rule. */
    private static final List<Sentence> POLICY = List.of(
            new Sentence("the subject never sees it", s -> ME.equals(s.subject), false),
            new Sentence("nor does who is in conflict", s -> s.conflict, false),
            new Sentence("team members see it", s -> s.ofTheTeam, true),
            new Sentence("named only: nobody else", s -> s.namedOnly, false),
            new Sentence("let in by name", s -> s.letIn, true),
            new Sentence("adult: head", s -> s.about == Door.About.ADULT && s.roles.contains("head"), true),
            new Sentence("adult: no lead's desk", s -> s.about == Door.About.ADULT, false),
            new Sentence("child: lead", s -> s.roles.contains("lead"), true),
            new Sentence("child: deputy", s -> s.roles.contains("deputy"), true),
            new Sentence("else nobody", s -> true, false));

    private static boolean oracle(Situation s) {
        return POLICY.stream()
                .filter(sentence -> sentence.speaks.test(s))
                .findFirst()
                .orElseThrow()
                .opens();
    }

    private static Actor actor(Set<String> confirmed) {
        return new Actor(SCHOOL, ME, EnumSet.allOf(Permission.class), confirmed, SCHOOL);
    }

    private static Set<Ref> when(boolean holds) {
        return holds ? Set.of(CONCERN) : Set.of();
    }

    /** Through the same two steps as the gate: the person's sight, then the rule. */
    private static boolean rule(Situation s) {
        var sight = new Sight(when(s.letIn), when(s.ofTheTeam), when(s.namedOnly), when(s.conflict));
        var door = new Door(CONCERN, s.about, Optional.ofNullable(s.subject));
        return NeedToKnow.admits(actor(s.roles), door, sight.flags(CONCERN));
    }

    private static List<Set<String>> everySetOfRoles() {
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

    private static List<Situation> everySituation() {
        var subjects = new ArrayList<Ref>(List.of(ME, COLLEAGUE));
        subjects.add(null);
        var all = new ArrayList<Situation>();
        for (var roles : everySetOfRoles()) {
            for (var about : Door.About.values()) {
                for (var subject : subjects) {
                    for (var team : EITHER) {
                        for (var letIn : EITHER) {
                            for (var namedOnly : EITHER) {
                                for (var conflict : EITHER) {
                                    all.add(new Situation(roles, about, subject, team, letIn, namedOnly, conflict));
                                }
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    @Tag("fact-229")
    @Test
    void everySituationIsAnsweredAsThePolicySays() {
        var all = everySituation();
        assertThat(all).hasSize(256 * 2 * 3 * 16);
        assertThat(all.stream().filter(situation -> rule(situation) != oracle(situation)))
                .isEmpty();
    }

    @DisplayName("Nobody opens what is written about themselves or what they are in conflict with, named or not")
    @Test
    void noRoleAndNoNameOvercomesAConflict() {
        assertThat(everySituation().stream()
                        .filter(s -> s.conflict || ME.equals(s.subject))
                        .filter(NeedToKnowTest::rule))
                .isEmpty();
    }

    @DisplayName("Trust, governor, pastoral, report and admin open nothing by themselves")
    @Test
    void namesWithoutRightsHaveNone() {
        assertThat(everySituation().stream()
                        .filter(s -> !s.ofTheTeam && !s.letIn)
                        .filter(s -> Set.of("pastoral", "report", "admin", "trust", "governor")
                                .containsAll(s.roles))
                        .filter(NeedToKnowTest::rule))
                .isEmpty();
        var job = Actor.system(SCHOOL, "reminders");
        assertThat(NeedToKnow.admits(job, Door.child(CASE), Sight.PLAIN.flags(CASE)))
                .isFalse();
    }

    @Test
    void whatIsKeptFromALeadIsExactlyWhatTheRuleRefusesThem() {
        everySituation().stream()
                .filter(s -> s.roles.equals(Set.of("lead")) && s.about == Door.About.CHILD && s.subject == null)
                .forEach(s -> {
                    var sight = new Sight(when(s.letIn), when(s.ofTheTeam), when(s.namedOnly), when(s.conflict));
                    assertThat(sight.kept().contains(CONCERN)).as("%s", s).isEqualTo(!rule(s));
                    assertThat(sight.hears(CONCERN)).as("%s", s).isEqualTo(rule(s));
                });
    }
}
