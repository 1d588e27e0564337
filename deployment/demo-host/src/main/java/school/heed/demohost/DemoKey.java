package school.heed.demohost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The door of the endpoints for tests: without the switch these addresses do not exist; with it they need the key. */
@ApplicationScoped
public class DemoKey {
    @Inject
    Settings settings;

    void check(String key) {
        if (!settings.faultsOn()) {
            throw new Problem(404, "page-404", "There is no such page, or not for you.");
        }
        byte[] sent = (key == null ? "" : key).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(settings.faultsKey().getBytes(StandardCharsets.UTF_8), sent)) {
            throw new Problem(403, "wrong-key", "The demo key is wrong.");
        }
    }
}
