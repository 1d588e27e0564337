package school.heed.platform.problem;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What went wrong as a click was to be stored. Jersey's own mapper for this passes on only the cause, and answers 500 without a word
 * when nobody takes that.
 */
@Provider
public class CommitMapper implements ExceptionMapper<TransactionalException> {
    @Override
    public Response toResponse(TransactionalException thrown) {
        return new UnexpectedMapper().toResponse(thrown);
    }
}
