package school.heed.demohost;

import java.util.Map;

/** A refusal the caller can read: an HTTP status, a stable code and a plain sentence. Answered as problem+json. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Not understood",
            401, "Not signed in",
            403, "Not allowed",
            404, "Not found",
            409, "In conflict",
            410, "No longer here",
            413, "Too large",
            429, "Too many tries",
            500, "Something went wrong",
            503, "Not available now");

    private final int status;
    private final String code;

    /** A refusal with this HTTP status, stable code and sentence. */
    public Problem(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The body of the answer. */
    Body body() {
        return new Body("about:blank", TITLES.getOrDefault(status, "Refused"), status, code, getMessage());
    }

    /** Fields of {@code application/problem+json}. */
    public record Body(String type, String title, int status, String code, String detail) {}
}
