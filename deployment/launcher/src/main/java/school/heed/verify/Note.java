package school.heed.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A checkpoint's text, taken apart. */
public record Note(
        String text,
        String school,
        long seq,
        long time,
        String previous,
        long rows,
        String head,
        String key,
        String next) {
    private static final List<String> NAMES =
            List.of("school", "checkpoint", "time", "previous", "rows", "head", "key", "next");
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Nothing when this is not the exact text of a checkpoint. */
    public static Optional<Note> of(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != NAMES.size() + 2 || !lines[0].equals("heed-checkpoint 1") || !lines[9].isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String start = NAMES.get(i) + " ";
            if (!lines[i + 1].startsWith(start)) {
                return Optional.empty();
            }
            values.put(NAMES.get(i), lines[i + 1].substring(start.length()));
        }
        try {
            return Optional.of(new Note(
                    text,
                    values.get("school"),
                    Long.parseLong(values.get("checkpoint")),
                    Long.parseLong(values.get("time")),
                    values.get("previous"),
                    Long.parseLong(values.get("rows")),
                    values.get("head"),
                    values.get("key"),
                    values.get("next")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String sha256() {
        return HexFormat.of().formatHex(Canonical.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first 128 bits of the text's hash, in groups that people can compare on paper. */
    public String printed() {
        return sha256().substring(0, 32).replaceAll("(.{4})(?!$)", "$1 ");
    }

    String day() {
        return Instant.EPOCH
                .plus(time, ChronoUnit.MICROS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    boolean signedBy(String open, byte[] signature) {
        try {
            byte[] raw = HexFormat.of().parseHex(open);
            byte[] x509 = new byte[ED25519.length + raw.length];
            System.arraycopy(ED25519, 0, x509, 0, ED25519.length);
            System.arraycopy(raw, 0, x509, ED25519.length, raw.length);
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
