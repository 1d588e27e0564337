package school.heed.platform.crypto;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Three layers of keys: one outside the database (file {@code heed.key.file}, 32 bytes in base64) wraps one key per school, which
 * wraps one key per stream. Only wrapped keys are stored.
 */
@ApplicationScoped
public class KeyRing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Map<UUID, SecretKey> schools = new ConcurrentHashMap<>();

    @PersistenceContext
    EntityManager em;

    @Inject
    @ConfigProperty(name = "heed.key.file")
    String keyFile;

    private SecretKey outer;

    @PostConstruct
    void read() {
        try {
            var bytes = Base64.getDecoder()
                    .decode(Files.readString(Path.of(keyFile), StandardCharsets.US_ASCII)
                            .strip());
            if (bytes.length != 32) {
                throw new IllegalStateException("heed.key.file must hold 32 bytes in base64");
            }
            outer = new SecretKeySpec(bytes, "AES");
        } catch (IOException e) {
            throw new IllegalStateException("heed.key.file cannot be read", e);
        }
    }

    public byte[] newSchoolKey(UUID school) {
        return FieldCipher.sealBytes(outer, "school.key/" + school, random(32));
    }

    /** The school's key. Its wrapped form is read once and kept in memory only. */
    public SecretKey school(UUID school) {
        return schools.computeIfAbsent(school, id -> {
            var wrapped = (byte[]) em.createNativeQuery("select wrapped_key from school where id = ?")
                    .setParameter(1, id)
                    .getSingleResult();
            return new SecretKeySpec(FieldCipher.openBytes(outer, "school.key/" + id, wrapped), "AES");
        });
    }

    public byte[] newStreamKey(UUID school, String ref) {
        return FieldCipher.sealBytes(school(school), "stream.key/" + ref, random(32));
    }

    public SecretKey stream(UUID school, String ref, byte[] wrapped) {
        return new SecretKeySpec(FieldCipher.openBytes(school(school), "stream.key/" + ref, wrapped), "AES");
    }

    /** Finds a host's id again without storing it in clear: HMAC under the school's key, apart per kind. */
    public byte[] lookup(UUID school, String kind, String hostId) {
        return HashChain.hmac(school(school).getEncoded(), (kind + "\n" + hostId).getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
