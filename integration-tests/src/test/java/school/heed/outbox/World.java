package school.heed.outbox;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import school.heed.host.FaultyHost;
import school.heed.host.PlayedSender;
import school.heed.identity.Actor;
import school.heed.platform.Ref;

/** A school of its own with some children, two nodes of Heed and a host, for one schedule. Everything follows from the seed. */
final class World {
    private static final int STUCK = 400;
    final Random random;
    final FaultyHost host;
    final Actor system;
    private final Ref stream;
    private final List<UUID> children = new ArrayList<>();
    private final List<Node> nodes;
    private long seq;

    World(long seed, int childCount, Connection one, Connection other) {
        random = new Random(seed);
        host = new FaultyHost(random);
        var school = new UUID(random.nextLong(), random.nextLong());
        system = Actor.system(school, "outbox");
        stream = Ref.of("case", new UUID(random.nextLong(), random.nextLong()));
        nodes = List.of(new Node(one, system, host), new Node(other, system, host));
        node().click(node -> {
            node.sql("insert into school (id, name, zone, wrapped_key) values (?, 'S', 'Europe/London', '')", school);
            node.sql(
                    "insert into stream (ref, school_id, wrapped_key, seq, head) values (?, ?, '', 0, '')",
                    stream.toString(),
                    school);
            for (var i = 0; i < childCount; i++) {
                child(node, school);
            }
        });
    }

    private void child(Node node, UUID school) {
        var id = new UUID(random.nextLong(), random.nextLong());
        children.add(id);
        node.sql(
                "insert into child (id, school_id, host_key, facts_sealed, send_sealed, present, synced_at)"
                        + " values (?, ?, ?, '', '', true, now())",
                id,
                school,
                id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    Node node() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    Node other(Node node) {
        return node == nodes.get(0) ? nodes.get(1) : nodes.get(0);
    }

    Node first() {
        return nodes.get(0);
    }

    List<UUID> children() {
        return children;
    }

    /** A line about one child or several, on its way to the host. */
    void writeLine(Node node, List<UUID> about) {
        var entry = new UUID(random.nextLong(), random.nextLong());
        node.sql(
                "insert into chronology_entry (id, school_id, stream, seq, kind, author, recorded_at, precision,"
                        + " occurred_words_sealed, text_sealed, verbatim_sealed, salt_sealed, sealed_sha256, \"commit\", prev, h)"
                        + " values (?, ?, ?, ?, 'NOTE', 'system:x', now(),"
                        + " 'EXACT', '', '', '', '', '', '', '', '')",
                entry,
                system.school(),
                stream.toString(),
                ++seq);
        for (var child : about) {
            node.sql(
                    "insert into host_copy (entry_id, child_id, school_id, state, detail) values (?, ?, ?, 'WAITING', 'summary')",
                    entry,
                    child,
                    system.school());
            node.outbox()
                    .add(system, Topic.WRITE_BACK, Ref.of("entry", entry), Ref.of("child", child), "child:" + child);
        }
    }

    /** Everything the host holds of the case is hidden or erased, in order after what waits. */
    void takeBack(Node node, Topic act) {
        node.copies().change(system, stream, act);
    }

    void tryAgain(Node node) {
        node.copies().again(system, stream, true);
    }

    /** The clock goes on: what waits for its next try comes nearer by so much. */
    void later(int seconds) {
        first().click(node -> node.sql(
                "update outbox_message set next_at = next_at - make_interval(secs => ?) where school_id = ? and done_at is null",
                (double) seconds,
                system.school()));
    }

    /** Lets time pass with a host that behaves until nothing waits. @return whether it came to an end */
    boolean drained() {
        host.troubled(0);
        host.forgets("");
        first().click(this::tryAgain);
        for (var i = 0; i < STUCK; i++) {
            if (!first().sendNext(false)) {
                if (waiting() == 0) {
                    host.settle();
                    return true;
                }
                later(60);
            }
        }
        return waiting() == 0;
    }

    long waiting() {
        var found = new ArrayList<Object>();
        first().click(node -> found.addAll(node.sql(
                "select count(*) from outbox_message where school_id = ? and done_at is null", system.school())));
        return ((Number) found.get(0)).longValue();
    }

    /** What is wrong with this history, in words; nothing where all is well. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        first().click(node -> {
            for (var child : children) {
                var sent = new ArrayList<String>();
                node.sql(
                                "select topic, ref from outbox_message where school_id = ? and lane = ? order by id",
                                system.school(),
                                "child:" + child)
                        .forEach(row -> {
                            var cells = (Object[]) row;
                            sent.add(cells[0] + " "
                                    + PlayedSender.copyId(
                                            Ref.parse((String) cells[1]).uuid(), child));
                        });
                var happened = host.effects().stream()
                        .filter(effect -> effect.pupil().equals(PlayedSender.pupil(child)))
                        .map(effect -> effect.act() + " " + effect.id())
                        .toList();
                if (happened.size() != happened.stream().distinct().count()) {
                    wrong.add("done twice: " + happened);
                }
                var expected = sent.stream()
                        .distinct()
                        .filter(act -> happens(act, sent))
                        .toList();
                if (!expected.equals(happened)) {
                    wrong.add("expected " + expected + " but happened " + happened);
                }
            }
            node.sql(
                            "select cast(entry_id as text), cast(child_id as text), state, host_entry_id, sha256 from host_copy where school_id = ?",
                            system.school())
                    .forEach(row -> copy((Object[]) row, wrong));
        });
        return wrong;
    }

    /** Hiding what was hidden or erased before changes nothing. */
    private static boolean happens(String act, List<String> sent) {
        var id = act.substring(act.indexOf(' '));
        var first = sent.indexOf(act);
        return !act.startsWith("WITHHOLD") || !sent.subList(0, first).contains("ERASE" + id);
    }

    private void copy(Object[] row, List<String> wrong) {
        var id = PlayedSender.copyId(UUID.fromString((String) row[0]), UUID.fromString((String) row[1]));
        var held = host.held().get(id);
        var state = held == null
                ? "NOTHING"
                : Map.of("shown", "STORED", "withheld", "WITHHELD", "erased", "ERASED")
                        .get(held.state());
        if (!state.equals(row[2])
                || !held.hostId().equals(row[3])
                || !held.sha256().equals(row[4])) {
            wrong.add("Heed says " + row[2] + " " + row[3] + ", the host " + held);
        }
    }
}
