package school.heed.platform;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The only pointer that crosses packages: a kind and an id, such as {@code concern:6f1c…}. Holds no name and no word, so it may
 * stand in logs and in the audit.
 */
public record Ref(String kind, String id) {
    private static final Pattern SHAPE = Pattern.compile("[a-z-]{2,20}:[A-Za-z0-9-]{1,64}");

    public Ref {
        if (!SHAPE.matcher(kind + ":" + id).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    public static Ref of(String kind, UUID id) {
        return new Ref(kind, id.toString());
    }

    public static Ref parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a reference");
        }
        return new Ref(text.substring(0, colon), text.substring(colon + 1));
    }

    public UUID uuid() {
        return UUID.fromString(id);
    }

    public boolean is(String otherKind) {
        return kind.equals(otherKind);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
