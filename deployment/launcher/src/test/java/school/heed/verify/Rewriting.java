package school.heed.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** What a patient forger does: a whole stream under another name, with every hash made anew. */
final class Rewriting {
    private Rewriting() {}

    static void rename(Connection superuser, String school, String from, String to) throws SQLException {
        var entries = new ArrayList<Fact.Entry>();
        new DatabaseHistory(superuser).tell(fact -> {
            if (fact instanceof Fact.Entry entry && entry.stream().equals(from)) {
                entries.add(entry);
            }
        });
        byte[] h = Canonical.start();
        try (var update = superuser.prepareStatement(
                "update chronology_entry set stream = ?, prev = ?, h = ? where id = cast(? as uuid)")) {
            for (var e : entries) {
                var renamed = new Fact.Entry(
                        to,
                        e.seq(),
                        e.id(),
                        e.kind(),
                        e.author(),
                        e.recordedAt(),
                        e.occurredFrom(),
                        e.occurredTo(),
                        e.precision(),
                        e.corrects(),
                        e.children(),
                        e.commit(),
                        e.sealedSha256(),
                        h,
                        h,
                        e.sealed());
                update.setString(1, to);
                update.setBytes(2, h);
                h = Canonical.link(Canonical.entry(school, renamed), h);
                update.setBytes(3, h);
                update.setString(4, e.id());
                update.executeUpdate();
            }
        }
        try (var update = superuser.prepareStatement("update stream set ref = ?, head = ? where ref = ?")) {
            update.setString(1, to);
            update.setBytes(2, h);
            update.setString(3, from);
            update.executeUpdate();
        }
    }
}
