package school.heed.host;

import school.heed.host.HostFailure.Kind;
import school.heed.host.HostHttp.Answer;

/**
 * What an answer other than the hoped-for one means. 404, 409 and 410 count only where the API itself says so: a web server's own
 * "not found" page must never look like a pupil who is gone.
 */
final class HostProblem {
    private HostProblem() {}

    static HostFailure of(Answer answer) {
        var status = answer.status();
        if (status == 502 || status == 503 || status == 504) {
            var said = code(answer);
            // A gateway speaks for the host and has no code. Without one the trouble would look like none.
            return new HostFailure.Away(status, said.isEmpty() ? "gateway" : said);
        }
        if (status / 100 == 3) {
            return HostFailure.nonsense(status, "redirected");
        }
        var code = code(answer);
        if (status < 400 || code.isEmpty()) {
            return HostFailure.nonsense(status, "no-problem-code");
        }
        return switch (status) {
            case 404 -> new HostFailure(Kind.NOT_FOUND, status, code);
            case 409 -> new HostFailure(Kind.CONFLICT, status, code);
            case 410 -> new HostFailure(Kind.GONE, status, code);
            default -> new HostFailure(Kind.REFUSED, status, code);
        };
    }

    private static String code(Answer answer) {
        if (!answer.type().equals("application/problem+json") && !answer.type().equals("application/json")) {
            return "";
        }
        try {
            var code = Fields.of(HostJson.object(answer.body())).text("code", 60);
            return code.matches("[a-z0-9-]*") ? code : "";
        } catch (Fields.Broken e) {
            return "";
        }
    }
}
