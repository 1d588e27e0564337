package school.heed.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Comparator;

/** Turns broken constraints into problem+json with the field of each. The typed value is never repeated. */
@Provider
public class InvalidInputMapper implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException broken) {
        var errors = broken.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        return Problems.answer(Problem.of(Refusal.invalid(errors)));
    }

    private static String field(ConstraintViolation<?> violation) {
        var names = new ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            names.add(
                    node.getIndex() == null
                            ? String.valueOf(node.getName())
                            : node.getName() + "[" + node.getIndex() + "]");
        }
        // The first two nodes are the method and its parameter, which mean nothing to the person.
        return String.join(".", names.subList(Math.min(2, names.size()), names.size()));
    }
}
