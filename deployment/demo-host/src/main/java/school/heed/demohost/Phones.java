package school.heed.demohost;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;

/**
 * The authenticators on the invented people's invented phones, so that one machine can show the demo. A real host has nothing of the
 * kind: the whole point of a second step is that the host does not know it.
 */
@ApplicationScoped
public class Phones {
    static final int STEP_SECONDS = 30;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Inject
    Journal journal;

    /** One person's secret in base 32. */
    public record Phone(String staffId, String secret) {}

    @PostConstruct
    void open() {
        journal.past("phone", Phone.class).forEach(phone -> secrets.put(phone.staffId(), phone.secret()));
    }

    void put(Phone phone) {
        if (!phone.secret().matches("[A-Z2-7]{16,64}")) {
            throw JsonBody.invalid("This is no secret of an authenticator.");
        }
        journal.write("phone", phone);
        secrets.put(phone.staffId(), phone.secret());
    }

    Optional<String> of(String staffId) {
        return Optional.ofNullable(secrets.get(staffId));
    }

    /** The six digits of this moment by the true clock, whatever the host's own clock says. */
    static String digits(String secret, Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes(secret), "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String secret) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : secret.toCharArray()) {
            held = held << 5 | LETTERS.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
