package school.heed.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import school.heed.identity.Actor;
import school.heed.outbox.Outbox;
import school.heed.outbox.Topic;
import school.heed.platform.Ref;
import school.heed.platform.crypto.Canon;
import school.heed.platform.crypto.HashChain;
import school.heed.platform.db.InSchool;

/**
 * Takes rows that are in no seal yet into the chain and signs where it ends. A row is found because it is missing from the chain, never
 * because its number is the next: a transaction that commits late leaves its row behind such a mark.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@InSchool
public class Sealer {
    static final int MOST_AT_ONCE = 2000;
    /** No transaction stays open this long; now and then a look at everything makes sure. */
    private static final Duration RECENT = Duration.ofDays(1);

    private final SealRepository rows;
    private final SealKeys keys;
    private final Outbox outbox;
    private final Clock clock;

    protected Sealer() {
        this(null, null, null, null);
    }

    @Inject
    public Sealer(SealRepository rows, SealKeys keys, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Seals what was written lately, or whatever is unsealed.
     *
     * @return whether more may wait; false also while another node seals
     */
    public boolean seal(Actor system, boolean whatever) {
        if (!rows.alone(system.school())) {
            return false;
        }
        var since = whatever ? Instant.EPOCH : clock.instant().minus(RECENT);
        var unsealed = rows.unsealed(system.school(), since, MOST_AT_ONCE);
        var end = rows.end(system.school());
        for (var row : unsealed) {
            var n = end.n() + 1;
            var canonical = new Canon().number(n).ready(row.canon()).done();
            end = new SealRepository.End(n, HashChain.next(canonical, end.h()));
            rows.add(system.school(), end, row);
        }
        return unsealed.size() == MOST_AT_ONCE;
    }

    /** Signs where the chain ends, when it has grown, and sends the checkpoint to the places that keep it. */
    public void checkpoint(Actor system) {
        var school = system.school();
        if (!rows.alone(school)) {
            return;
        }
        var end = rows.end(school);
        var last = rows.lastCheckpoint(school).map(Checkpoint::parse);
        if (end.n() == last.map(Checkpoint::rows).orElse(0L)) {
            return;
        }
        var head = HexFormat.of().formatHex(end.h());
        var signer = last.map(Checkpoint::next).map(keys::expected).orElseGet(keys::newest);
        var checkpoint = last.map(known -> known.followedBy(rows.now(), end.n(), head, signer, keys.newest()))
                .orElseGet(() -> Checkpoint.first(school, rows.now(), end.n(), head, signer, keys.newest()));
        rows.add(school, checkpoint.seq(), checkpoint.text(), keys.sign(signer, checkpoint.bytes()));
        var ref = new Ref("checkpoint", Long.toString(checkpoint.seq()));
        outbox.add(system, Topic.ANCHOR_FILE, ref, new Ref("anchor", "file"), "anchor-file");
        outbox.add(system, Topic.ANCHOR_HOST, ref, new Ref("anchor", "host"), "anchor-host");
    }
}
