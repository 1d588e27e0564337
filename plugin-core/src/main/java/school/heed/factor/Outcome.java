package school.heed.factor;

import school.heed.platform.problem.Refusal;

/** What came of a typed code. It is written down before anybody is refused, so that a refusal cannot undo the count. */
public enum Outcome {
    PROVED,
    /** Right, but it has opened something already. */
    USED,
    WRONG,
    /** No recovery code that still works. */
    NOT_ON_PAPER,
    LOCKED,
    /** Enrolment was begun in another session, or again. */
    OVER,
    /** There is nothing to prove. */
    NOTHING;

    /** @throws Refusal unless the code was right */
    public void orRefuse() {
        switch (this) {
            case PROVED -> {}
            case USED ->
                throw Refusal.invalid(
                        "code-used", "code", "These digits were used already. Wait for the next ones and type those.");
            case WRONG ->
                throw Refusal.invalid(
                        "wrong-code",
                        "code",
                        "These are not the digits your phone shows now. Look again and type them.");
            case NOT_ON_PAPER ->
                throw Refusal.invalid(
                        "wrong-code",
                        "code",
                        "This is none of your recovery codes, or it was used before. Look again and type it.");
            case LOCKED ->
                throw Refusal.of(
                        429,
                        "factor-locked",
                        "Five wrong codes in a row. Wait 15 minutes, then try again. You can still report a concern.");
            case OVER ->
                throw Refusal.conflict(
                        "enrolment-over", "This page is too old to finish here. Start again and scan the new picture.");
            case NOTHING -> throw Refusal.notFound();
        }
    }
}
