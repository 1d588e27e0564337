package school.heed.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import school.heed.identity.Actor;
import school.heed.platform.db.InSchool;

/** Signed checkpoints, for the places outside the database that keep them. */
@ApplicationScoped
@Transactional
@InSchool
public class Anchors {
    private final SealRepository rows;

    protected Anchors() {
        this(null);
    }

    @Inject
    public Anchors(SealRepository rows) {
        this.rows = rows;
    }

    /**
     * A checkpoint as it is kept elsewhere.
     *
     * @param text what is signed
     * @param signature Ed25519 over the text's UTF-8, in hex
     */
    public record Anchor(String text, String signature) {}

    public Anchor anchor(Actor system, long seq) {
        var row = rows.checkpoint(system.school(), seq);
        return new Anchor((String) row[0], HexFormat.of().formatHex((byte[]) row[1]));
    }

    /** Whether a later checkpoint stands, which holds this one. */
    public boolean superseded(Actor system, long seq) {
        return rows.lastCheckpoint(system.school())
                .map(Checkpoint::parse)
                .filter(last -> last.seq() > seq)
                .isPresent();
    }
}
