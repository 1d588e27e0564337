package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an answer carries before anything has answered, so that no status goes without. */
class FrameGuardTest {
    @Test
    void overHttpsBrowsersAreToldToStayThere() throws Exception {
        assertThat(headers("https://heed.school.example", "/api/desk"))
                .containsEntry("Strict-Transport-Security", "max-age=31536000");
        assertThat(headers("http://127.0.0.1:8080", "/api/desk")).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void everyAnswerIsGuardedAndOnlyAssetsAreKept() throws Exception {
        for (var path : new String[] {"/", "/api/desk", "/ui/habcdef1/", "/ui/none", "/ui/assets/x.js"}) {
            assertThat(headers("https://heed.school.example", path))
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("Referrer-Policy", "strict-origin")
                    .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                    .hasEntrySatisfying("Content-Security-Policy", policy -> assertThat(policy)
                            .contains("default-src 'none'", "frame-ancestors 'none'"));
        }
        assertThat(headers("https://heed.school.example", "/ui/assets/x.js")).doesNotContainKey("Cache-Control");
        assertThat(headers("https://heed.school.example", "/api/desk")).containsEntry("Cache-Control", "no-store");
    }

    private static Map<String, String> headers(String publicUrl, String path) throws Exception {
        var guard = new FrameGuard();
        guard.publicUrl = publicUrl;
        guard.links = new HostLinks() {
            @Override
            public Optional<Link> find(String id) {
                throw new IllegalStateException("no database");
            }
        };
        var set = new HashMap<String, String>();
        var request = proxy(
                HttpServletRequest.class,
                (self, method, args) -> method.getName().equals("getRequestURI") ? path : null);
        var response = proxy(HttpServletResponse.class, (self, method, args) -> {
            set.put((String) args[0], (String) args[1]);
            return null;
        });
        guard.doFilter(request, response, proxy(FilterChain.class, (self, method, args) -> null));
        return set;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
