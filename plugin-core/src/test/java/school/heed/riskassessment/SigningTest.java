package school.heed.riskassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.identity.Actor;
import school.heed.identity.Permissions;
import school.heed.platform.Ref;

/** Whose turn it is to sign (003 App 3). */
class SigningTest {
    private static final Actor LEAD = actor("lead");
    private static final Actor DEPUTY = actor("deputy");
    private static final Actor HEAD = actor("head");
    private static final Actor PASTORAL = actor("pastoral");

    private static Actor actor(String capability) {
        var can = Permissions.of(Set.of("report"), Set.of(capability));
        return new Actor(
                UUID.randomUUID(), Ref.of("person", UUID.randomUUID()), can, Set.of(capability), UUID.randomUUID());
    }

    private static Signing signed(boolean serious, Signing.Mark... marks) {
        return new Signing(List.of(marks), true, true, serious);
    }

    private static Signing.Mark mark(SignStep step, Actor by, boolean proceed) {
        return new Signing.Mark(step, by.ref(), proceed);
    }

    private static List<Actor> who(Signing signing) {
        var may = new ArrayList<Actor>();
        for (var actor : List.of(LEAD, DEPUTY, HEAD, PASTORAL)) {
            signing.may(actor).ifPresent(step -> may.add(actor));
        }
        return may;
    }

    @Tag("fact-105")
    @Test
    void leadsAndDeputiesCompleteWhatIsWhole() {
        assertThat(new Signing(List.of(), false, false, false).next()).isEqualTo(NextStep.FILL);
        assertThat(new Signing(List.of(), true, false, false).next()).isEqualTo(NextStep.FILL);
        assertThat(who(signed(false))).containsExactly(LEAD, DEPUTY);
    }

    @Tag("fact-107")
    @Test
    void theSecondPersonIsNeverTheFirst() {
        var completed = signed(false, mark(SignStep.COMPLETED, LEAD, true));
        assertThat(completed.next()).isEqualTo(NextStep.SECOND);
        assertThat(who(completed)).containsExactly(DEPUTY, HEAD);
    }

    @Tag("fact-190")
    @Test
    void onlyTheHeadteacherAgreesToWhatStaysSerious() {
        var second = new Signing.Mark[] {mark(SignStep.COMPLETED, LEAD, true), mark(SignStep.SECOND, DEPUTY, true)};
        assertThat(signed(false, second).next()).isEqualTo(NextStep.SIGNED);
        assertThat(signed(true, second).next()).isEqualTo(NextStep.HEAD);
        assertThat(who(signed(true, second))).containsExactly(HEAD);
    }

    @Test
    void whatCannotProceedIsFilledInAgain() {
        var refused = signed(false, mark(SignStep.COMPLETED, LEAD, true), mark(SignStep.SECOND, DEPUTY, false));
        assertThat(refused.next()).isEqualTo(NextStep.FILL);
        assertThat(who(refused)).isEmpty();
    }
}
