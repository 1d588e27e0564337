package school.heed.host;

/**
 * A call to a host that gave nothing usable. The message holds the kind, the status and the host's problem code, never a word of its
 * answer: that could name a child.
 */
public class HostFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as a caller acts differently on it. */
    public enum Kind {
        /** No connection, no answer in time, or a gateway's 502, 503, 504. */
        UNREACHABLE,
        /** The host said no. */
        REFUSED,
        /** An answer that breaks the contract: HTML, a redirect, too large, another pupil. */
        NONSENSE,
        /** 410: erased, or a cursor the host no longer knows. */
        GONE,
        /** 409: another body stands under this id. */
        CONFLICT,
        /** 404, said by the API itself. */
        NOT_FOUND
    }

    private final Kind kind;
    private final int status;
    private final String code;

    HostFailure(Kind kind, int status, String code) {
        super("host: " + kind + " " + status + " " + code, null, false, true);
        this.kind = kind;
        this.status = status;
        this.code = code;
    }

    static HostFailure nonsense(int status, String code) {
        return new HostFailure(Kind.NONSENSE, status, code);
    }

    public Kind kind() {
        return kind;
    }

    /** HTTP status, 0 where there was no answer. */
    public int status() {
        return status;
    }

    /** The host's problem code, or Heed's own word for what was wrong; at most 60 characters of {@code a-z 0-9 -}. */
    public String code() {
        return code;
    }

    /** True where the same call may well succeed later: the host is away, overloaded or broken. */
    public boolean passing() {
        return kind == Kind.UNREACHABLE || status == 408 || status == 429 || status >= 500;
    }

    /** The host could not be reached, or a gateway said so: worth another try at once. */
    static final class Away extends HostFailure {
        private static final long serialVersionUID = 1L;

        Away(int status, String code) {
            super(Kind.UNREACHABLE, status, code);
        }
    }

    /** The answer did not end in time: counts against the host, but another try at once would only add to its load. */
    static final class Slow extends HostFailure {
        private static final long serialVersionUID = 1L;

        Slow() {
            super(Kind.UNREACHABLE, 0, "too-slow");
        }
    }
}
