package school.heed.platform.problem;

import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The container's own error page: problem+json for what never reached our code, such as an unreadable token. */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? number : 404;
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", Problem.title(status))
                .add("status", status)
                .add("code", code(status))
                .add("detail", detail(status));
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(problem.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "session-unknown";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            default -> status < 500 ? "bad-request" : "unexpected";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 401 -> "Your time in Heed has ended. Open it again from the school's system; what you typed is kept.";
            case 403 -> "This is not open to you.";
            case 404 -> "There is nothing here that is open to you.";
            default -> "Heed could not do this. Everything you have written is kept.";
        };
    }
}
