package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.identity.Schools;
import school.heed.identity.Sessions;
import school.heed.platform.Ref;
import school.heed.platform.crypto.Codes;
import school.heed.platform.problem.Refusal;

/**
 * Opens set-up with the code the launcher printed: a file of mode 0600 with the code and the second it expires, at most 30 minutes
 * away. It works once; ten wrong tries burn it.
 */
@ApplicationScoped
@Transactional
public class Bootstrap {
    private static final int TRIES = 10;
    private int wrong;

    @Inject
    @ConfigProperty(name = "heed.setup.code.file", defaultValue = "")
    java.util.Optional<String> file;

    @Inject
    Schools schools;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    public synchronized Sessions.Begun open(String typed) {
        if (file.isEmpty() || !Files.exists(Path.of(file.get()))) {
            throw refused();
        }
        var path = Path.of(file.get());
        try {
            var lines = Files.readAllLines(path, StandardCharsets.US_ASCII);
            var over = lines.size() < 2
                    || clock.instant()
                            .isAfter(Instant.ofEpochSecond(
                                    Long.parseLong(lines.get(1).strip())));
            var same = !over
                    && MessageDigest.isEqual(
                            lines.get(0).strip().getBytes(StandardCharsets.UTF_8),
                            Codes.tidy(typed).getBytes(StandardCharsets.UTF_8));
            if (!same) {
                wrong++;
                if (over || wrong >= TRIES) {
                    Files.deleteIfExists(path);
                    wrong = 0;
                }
                throw refused();
            }
            Files.deleteIfExists(path);
            wrong = 0;
        } catch (IOException | NumberFormatException e) {
            throw refused();
        }
        return sessions.begin(schools.only(), new Ref("setup", "bootstrap"), "", Set.of("admin"), "setup", "");
    }

    private static Refusal refused() {
        return Refusal.of(
                403,
                "setup-code",
                "This code does not open set-up. It works once, for 30 minutes; make a new one on the server.");
    }
}
