package school.heed.platform.problem;

import java.util.List;

/**
 * The one exception with which Heed says no. The message is shown to the person, so it holds a plain sentence and never a name or
 * a typed word.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int A_MINUTE = 60;
    private final int status;
    private final String code;
    private final transient List<FieldError> errors;
    private final int retryAfter;

    private Refusal(int status, String code, String sentence, List<FieldError> errors) {
        this(status, code, sentence, errors, status == 429 ? A_MINUTE : 0);
    }

    private Refusal(int status, String code, String sentence, List<FieldError> errors, int retryAfter) {
        super(sentence, null, false, false);
        this.retryAfter = retryAfter;
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    /** The same answer for what does not exist and for what this person may not see. */
    public static Refusal notFound() {
        return new Refusal(404, "not-found", "There is nothing here that is open to you.", List.of());
    }

    public static Refusal invalid(String code, String field, String sentence) {
        return new Refusal(400, code, sentence, List.of(new FieldError(field, sentence)));
    }

    public static Refusal invalid(List<FieldError> errors) {
        var sentence = errors.size() == 1
                ? errors.get(0).message()
                : errors.size() + " answers need another look. Everything you have written is kept.";
        return new Refusal(400, "invalid-input", sentence, List.copyOf(errors));
    }

    /** Several fields, refused for the same reason. */
    public static Refusal invalid(String code, List<FieldError> errors) {
        return new Refusal(400, code, invalid(errors).getMessage(), List.copyOf(errors));
    }

    /** A rule of the school's procedure says no. */
    public static Refusal rule(String code, String sentence) {
        return new Refusal(422, code, sentence, List.of());
    }

    public static Refusal stale() {
        return new Refusal(
                409,
                "stale-version",
                "Somebody changed this while you were reading. Look at it again, then repeat your step.",
                List.of());
    }

    public static Refusal conflict(String code, String sentence) {
        return new Refusal(409, code, sentence, List.of());
    }

    /** Somebody else was quicker in these fields. */
    public static Refusal conflict(String code, String sentence, List<FieldError> errors) {
        return new Refusal(409, code, sentence, List.copyOf(errors));
    }

    public static Refusal notSignedIn(String code, String sentence) {
        return new Refusal(401, code, sentence, List.of());
    }

    public static Refusal notAllowed() {
        return new Refusal(403, "not-allowed", "This is not open to you.", List.of());
    }

    public static Refusal of(int status, String code, String sentence) {
        return new Refusal(status, code, sentence, List.of());
    }

    /** @param seconds after which the same request may succeed */
    public static Refusal tooMany(String code, String sentence, int seconds) {
        return new Refusal(429, code, sentence, List.of(), seconds);
    }

    /** Seconds to wait, 0 where waiting changes nothing. */
    public int retryAfter() {
        return retryAfter;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
