package school.heed.launcher;

import java.sql.SQLException;

/** {@code rotate-keys}: a new root key while Heed is stopped, and what must follow. */
final class RotateCommand {
    private final Config config;

    RotateCommand(Config config) {
        this.config = config;
    }

    void run() {
        var data = DataFolder.open(config.data());
        int count = Commands.onDatabase(config, data, true, database -> {
            Credentials owner = database.owner()
                    .orElseThrow(
                            () -> new Refused("Rotating keys needs heed.db.owner.user and heed.db.owner.password."));
            try (var connection = Sql.connect(database.url(), owner)) {
                if (Sql.rows(connection, "select 1 from pg_stat_activity where usename = 'heed_app'") > 0) {
                    throw new Refused("A Heed server works on this database, perhaps on another machine; stop it"
                            + " first, for it knows the old key.");
                }
                return new RotateKeys(data, done -> {}).run(connection);
            } catch (SQLException e) {
                throw new Refused("The database did not take the new keys; run rotate-keys again.", e);
            }
        });
        System.out.println("The root key is now " + RootKey.of(data).mark() + "; the keys of " + count
                + (count == 1 ? " school were" : " schools were") + " wrapped anew, and no record was touched.");
        System.out.println("Now, at once: recovery-sheet, recovery-sheet --confirm, backup. The old sheet opens the old"
                + " backups and nothing made from now on.");
    }
}
