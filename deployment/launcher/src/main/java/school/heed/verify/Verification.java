package school.heed.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A verification as somebody asked for it on a command line. */
public final class Verification {
    private Verification() {}

    /**
     * @param options {@code anchors} a file of kept checkpoints, {@code keys} the outer key's file, {@code trust} a public key in hex,
     *     {@code head} a checkpoint's head from paper; each may be absent
     * @throws IOException when a file cannot be read
     */
    public static Verifier of(Map<String, String> options) throws IOException {
        Optional<AnchorFile> anchors = Optional.empty();
        if (options.containsKey("anchors")) {
            anchors = Optional.of(AnchorFile.read(Path.of(options.get("anchors"))));
        }
        Optional<Words> words = Optional.empty();
        if (options.containsKey("keys")) {
            words = Optional.of(new Words(Path.of(options.get("keys"))));
        }
        return new Verifier(
                anchors, Optional.ofNullable(options.get("trust")), Optional.ofNullable(options.get("head")), words);
    }
}
