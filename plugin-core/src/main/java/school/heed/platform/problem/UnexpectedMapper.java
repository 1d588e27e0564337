package school.heed.platform.problem;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whatever else went wrong. The log gets the kinds of the errors and the places in our code, never their messages: a message may
 * repeat what somebody typed.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final int THROWN_IN = 5;
    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Problems.answer(Problem.of(refusal));
            }
            if (cause instanceof OptimisticLockException) {
                return Problems.answer(Problem.of(Refusal.stale()));
            }
        }
        if (databaseIsAway(thrown)) {
            LOG.log(Level.WARNING, "the database is away: {0}", outline(thrown));
            return Problems.answer(Problem.away());
        }
        if (thrown instanceof WebApplicationException web) {
            return Problems.answer(ofStatus(web.getResponse().getStatus()));
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "unexpected {0}: {1}", new Object[] {reference, outline(thrown)});
        return Problems.answer(Problem.of(
                500,
                "unexpected",
                "Heed could not finish this. Everything you have written is kept. Try again, and tell IT the reference "
                        + reference + " if it stays."));
    }

    /**
     * Connection broken (08), server going down or coming up (57P), no room for one more (53), no connection to be had at all, or lost
     * while storing: then nobody knows whether it was stored, and the same click sent again finds out.
     */
    static boolean databaseIsAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SystemException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null
                            ? sql.getMessage() != null && sql.getMessage().contains("allocating a connection")
                            : sql.getSQLState().matches("(08|53|57P).*"))) {
                return true;
            }
        }
        return false;
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "not-found", "There is nothing here that is open to you.");
            case 405 -> Problem.of(405, "method-not-allowed", "This cannot be done here.");
            case 406 -> Problem.of(406, "not-acceptable", "Heed answers in JSON here.");
            case 415 -> Problem.of(415, "not-json", "Heed takes JSON here.");
            default ->
                Problem.of(status, status < 500 ? "bad-request" : "unexpected", "Heed could not read this request.");
        };
    }

    static String outline(Throwable thrown) {
        var text = new StringBuilder();
        for (Throwable cause = thrown; cause != null && text.length() < 4000; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            if (cause instanceof java.sql.SQLException sql) {
                text.append('[').append(sql.getSQLState()).append(']');
            }
            if (!(cause instanceof EJBException)) {
                var frames = cause.getStackTrace();
                for (var i = 0; i < frames.length; i++) {
                    // Where it was thrown, and our own places on the way; generated classes name no file.
                    var ours = frames[i].getClassName().startsWith("school.heed");
                    if ((i < THROWN_IN || ours) && frames[i].getLineNumber() > 0) {
                        text.append(" at ")
                                .append(frames[i].getFileName())
                                .append(':')
                                .append(frames[i].getLineNumber());
                    }
                }
            }
            text.append("; ");
        }
        return text.toString();
    }
}
