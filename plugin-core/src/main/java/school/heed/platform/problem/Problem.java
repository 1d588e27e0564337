package school.heed.platform.problem;

import java.util.List;

/** The body of every refusal, RFC 9457. {@code code} is part of the API and never changes. */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        List<FieldError> errors,
        Integer retryAfterSeconds) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String detail) {
        return new Problem("about:blank", title(status), status, code, detail, null, null);
    }

    /** The database cannot be reached at this moment; the same request can be sent again. */
    static Problem away() {
        return new Problem(
                "about:blank",
                title(503),
                503,
                "not-ready",
                "Heed cannot reach its database at this moment. Everything you have written is kept. Try again in a minute; if a child"
                        + " is in danger, speak to a safeguarding lead now.",
                null,
                10);
    }

    static Problem of(Refusal refusal) {
        var errors = refusal.errors().isEmpty() ? null : refusal.errors();
        var retry = refusal.retryAfter() > 0 ? refusal.retryAfter() : null;
        return new Problem(
                "about:blank",
                title(refusal.status()),
                refusal.status(),
                refusal.code(),
                refusal.getMessage(),
                errors,
                retry);
    }

    static String title(int status) {
        return switch (status) {
            case 400, 413, 415, 422 -> "Something in this needs another look";
            case 401 -> "Please open Heed again";
            case 403 -> "Not open to you";
            case 404 -> "Not found";
            case 405 -> "Not possible here";
            case 409 -> "Somebody was here before you";
            case 410 -> "No longer there";
            case 429 -> "Too many tries";
            case 503 -> "Not ready";
            default -> status < 500 ? "Refused" : "Something went wrong on our side";
        };
    }
}
