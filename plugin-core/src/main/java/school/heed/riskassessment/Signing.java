package school.heed.riskassessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.platform.Ref;

/**
 * Who may sign what, under the newest saving: whoever completed it, then another person, then the headteacher where a risk stays serious
 * (003 App 3).
 *
 * @param standing signatures under the newest saving
 * @param saved whether it was ever saved
 * @param whole whether nothing is missing
 * @param serious whether a confirmed risk stays serious
 */
record Signing(List<Mark> standing, boolean saved, boolean whole, boolean serious) {
    private static final List<String> SIGNERS = List.of("lead", "deputy", "head");

    /** One signature. */
    record Mark(SignStep step, Ref by, boolean proceed) {}

    NextStep next() {
        // What cannot proceed is changed first.
        if (!saved || standing.stream().anyMatch(mark -> !mark.proceed())) {
            return NextStep.FILL;
        }
        if (of(SignStep.COMPLETED).isEmpty()) {
            return whole ? NextStep.COMPLETE : NextStep.FILL;
        }
        if (of(SignStep.SECOND).isEmpty()) {
            return NextStep.SECOND;
        }
        return serious && of(SignStep.HEAD).isEmpty() ? NextStep.HEAD : NextStep.SIGNED;
    }

    /** What this person may sign now. */
    Optional<SignStep> may(Actor actor) {
        return switch (next()) {
            case COMPLETE -> when(actor.may(Permission.CASES), SignStep.COMPLETED);
            case SECOND -> when(role(actor, SignStep.SECOND).isPresent() && !completed(actor), SignStep.SECOND);
            case HEAD -> when(role(actor, SignStep.HEAD).isPresent(), SignStep.HEAD);
            default -> Optional.empty();
        };
    }

    /** The capability in which somebody signs. */
    static Optional<String> role(Actor actor, SignStep step) {
        return step == SignStep.HEAD
                ? Stream.of("head").filter(actor::is).findFirst()
                : SIGNERS.stream().filter(actor::is).findFirst();
    }

    boolean completed(Actor actor) {
        return of(SignStep.COMPLETED)
                .filter(mark -> mark.by().equals(actor.ref()))
                .isPresent();
    }

    private Optional<Mark> of(SignStep step) {
        return standing.stream().filter(mark -> mark.step() == step).findFirst();
    }

    private static Optional<SignStep> when(boolean holds, SignStep step) {
        return holds ? Optional.of(step) : Optional.empty();
    }
}
