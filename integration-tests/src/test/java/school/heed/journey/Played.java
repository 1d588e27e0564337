package school.heed.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.UnaryOperator;

/** Answers that this school's Heed does not give today, played for one window: an empty school, a link that failed, a slow network. */
final class Played {
    private Played() {}

    static void answer(Page page, String url, String json) {
        page.route(
                url,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(json)));
    }

    /** The real answer with some of its words changed. */
    static void changed(Page page, String url, UnaryOperator<String> change) {
        page.route(url, route -> {
            var real = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(real).setBody(change.apply(real.text())));
        });
    }

    static void refusal(Page page, String url, int status, String code, String title, String detail) {
        page.route(
                url,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody("{\"code\":\"%s\",\"status\":%d,\"title\":\"%s\",\"detail\":\"%s\",\"errors\":[]}"
                                .formatted(code, status, title, detail))));
    }

    static void cut(Page page, String url) {
        page.route(url, Route::abort);
    }

    /** No answer at all, and no refusal. */
    static void silence(Page page, String url) {
        page.route(url, route -> {});
    }
}
