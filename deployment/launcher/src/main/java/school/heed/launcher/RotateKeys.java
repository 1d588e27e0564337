package school.heed.launcher;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A new root key. Only what it wraps, one key per school, is wrapped anew; no record and no line of a history is touched. The new key
 * lies in its own file until every school's key is under it, so a rotation that was killed is finished by running it again.
 */
final class RotateKeys {
    static final String NEXT = "keys/kek.next";

    private final DataFolder data;
    private final Consumer<String> step;

    /** @param step is told the name of each step just done */
    RotateKeys(DataFolder data, Consumer<String> step) {
        this.data = data;
        this.step = step;
    }

    /** Refuses where a rotation was begun and not finished: half the keys could be under either root key. */
    static void requireNoneUnfinished(DataFolder data) {
        if (data.read(NEXT).isPresent()) {
            throw new Refused("A rotation of keys was interrupted; run java -jar heed.jar rotate-keys to finish it.");
        }
    }

    /**
     * Rotates, or finishes a rotation.
     *
     * @param connection as the owner of the tables
     * @return how many schools' keys were wrapped anew by this run
     * @throws Refused if a school's key opens with neither key; then nothing was changed
     */
    int run(Connection connection) throws SQLException {
        RootKey old = RootKey.of(data);
        if (data.read(NEXT).isEmpty()) {
            data.write(NEXT, RootKey.random().text());
        }
        RootKey fresh = RootKey.read(data, NEXT);
        step.accept("key made");
        connection.setAutoCommit(false);
        int count = wrap(connection, old, fresh);
        step.accept("before commit");
        connection.commit();
        step.accept("committed");
        data.write(RootKey.FILE, fresh.text());
        step.accept("key in place");
        DataFolder.remove(data.path(NEXT));
        return count;
    }

    private record Wrapped(String school, byte[] key) {}

    private static int wrap(Connection connection, RootKey old, RootKey fresh) throws SQLException {
        int count = 0;
        for (Wrapped each : schools(connection)) {
            String place = "school.key/" + each.school();
            if (opens(fresh, place, each.key())) {
                continue;
            }
            try (var update =
                    connection.prepareStatement("update heed.school set wrapped_key = ? where id = cast(? as uuid)")) {
                byte[] plain = Sealed.open(old.secret(), place, each.key());
                update.setBytes(1, Sealed.seal(fresh.secret(), place, plain));
                update.setString(2, each.school());
                count += update.executeUpdate();
            } catch (GeneralSecurityException e) {
                connection.rollback();
                throw new Refused(
                        "The key of school " + each.school() + " opens with neither root key; nothing was changed.", e);
            }
        }
        return count;
    }

    private static List<Wrapped> schools(Connection connection) throws SQLException {
        var schools = new ArrayList<Wrapped>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select id, wrapped_key from heed.school order by id for update")) {
            while (row.next()) {
                schools.add(new Wrapped(row.getString(1), row.getBytes(2)));
            }
        }
        return schools;
    }

    private static boolean opens(RootKey key, String place, byte[] wrapped) {
        try {
            Sealed.open(key.secret(), place, wrapped);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
