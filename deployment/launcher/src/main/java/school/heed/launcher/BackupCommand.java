package school.heed.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** {@code backup --to FILE}: one file with everything but the root key; Heed may go on serving meanwhile. */
final class BackupCommand {
    private static final String LOG = "backups";
    private static final long MEGABYTE = 1_000_000;

    private final Config config;
    private final Clock clock;

    BackupCommand(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void run(Map<String, String> flags) {
        var to = Path.of(Optional.ofNullable(flags.get("to"))
                .orElseThrow(() -> new Refused("Say where: java -jar heed.jar backup --to FILE")));
        var data = DataFolder.open(config.data());
        RotateKeys.requireNoneUnfinished(data);
        RootKey root = RootKey.of(data);
        if (to.toAbsolutePath().normalize().startsWith(data.path(""))) {
            throw new Refused("A backup inside the data folder is lost together with it; name a file elsewhere.");
        }
        var began = clock.instant();
        Backup.Held held = Commands.onDatabase(config, data, false, database -> {
            var written = new AtomicReference<Backup.Held>();
            PrivateFile.write(to, out -> written.set(write(new Backup(root, data), database, out)));
            return written.get();
        });
        // A backup nobody can open again is none.
        new Restore(to, root).check();
        var ended = clock.instant();
        data.write(LOG, data.read(LOG).map(text -> text + "\n").orElse("") + ended + " " + to.toAbsolutePath() + "\n");
        System.out.println("Backup " + to + ": " + held.rows() + " rows, " + held.entries()
                + " lines of chronologies, schema " + held.schema() + ", " + size(to) / MEGABYTE + " MB, "
                + Duration.between(began, ended).toSeconds()
                + " s, read again and whole. It opens with the recovery sheet of key "
                + root.mark() + ".");
        RecoveryState.nag(data).ifPresent(System.out::println);
    }

    private Backup.Held write(Backup backup, Database database, OutputStream out) throws IOException {
        Credentials as = database.backup(config);
        try {
            return backup.write(database.url(), as, clock.instant(), out);
        } catch (SQLException e) {
            throw new Refused(
                    "The database does not let " + as.user()
                            + " read every school's rows (row-level security, or a missing grant), and a partial backup"
                            + " is worse than none: set heed.db.backup.user and heed.db.backup.password to the role"
                            + " heed_backup of db-roles.sql.",
                    e);
        }
    }

    /** When the newest backup that this data folder knows of was made. */
    static Optional<Instant> newest(DataFolder data) {
        return data.read(LOG)
                .filter(text -> !text.isBlank())
                .map(text -> text.substring(text.lastIndexOf('\n') + 1))
                .map(line -> Instant.parse(line.substring(0, line.indexOf(' '))));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
