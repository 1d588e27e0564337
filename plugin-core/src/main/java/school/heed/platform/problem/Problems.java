package school.heed.platform.problem;

import jakarta.ws.rs.core.Response;

final class Problems {
    private Problems() {}

    static Response answer(Problem problem) {
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem);
        if (problem.retryAfterSeconds() != null) {
            response.header("Retry-After", problem.retryAfterSeconds());
        }
        return response.build();
    }
}
