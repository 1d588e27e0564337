package school.heed.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Ed25519 keys that sign checkpoints, in the file {@code heed.seal.key.file}: one a line, "private public", the newest last. A new
 * key counts once a checkpoint signed by the one before has named it.
 */
@ApplicationScoped
public class SealKeys {
    @Inject
    @ConfigProperty(name = "heed.seal.key.file")
    Optional<String> file;

    private record Key(String secret, String open) {}

    /** Whether this installation signs at all. */
    boolean present() {
        return file.map(Path::of).filter(Files::exists).isPresent();
    }

    /** The newest key's public half, in hex. */
    String newest() {
        var keys = keys();
        return keys.get(keys.size() - 1).open();
    }

    /** The expected key's public half where it is here, else the newest one's: a break that a verifier reports. */
    String expected(String open) {
        return keys().stream().map(Key::open).filter(open::equals).findFirst().orElseGet(this::newest);
    }

    byte[] sign(String open, byte[] text) {
        try {
            var secret = keys().stream()
                    .filter(key -> key.open().equals(open))
                    .findFirst()
                    .orElseThrow()
                    .secret();
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret))));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("heed.seal.key.file holds no usable key", e);
        }
    }

    /** Read each time: a key may be added while Heed runs. */
    private List<Key> keys() {
        try {
            return Files.readAllLines(Path.of(file.orElseThrow()), StandardCharsets.US_ASCII).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.strip().split(" "))
                    .map(halves -> new Key(halves[0], halves[1]))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("heed.seal.key.file cannot be read", e);
        }
    }
}
