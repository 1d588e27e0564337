package school.heed.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code restore --from FILE --data NEWFOLDER --recovery}: everything back on an empty machine, or a sentence why not. */
final class RestoreCommand {
    private final Config config;
    private final Keyboard keyboard;

    RestoreCommand(Config config, Keyboard keyboard) {
        this.config = config;
        this.keyboard = keyboard;
    }

    void run(Map<String, String> flags) {
        var from = Path.of(Optional.ofNullable(flags.get("from"))
                .orElseThrow(() -> new Refused(
                        "Say from what: java -jar heed.jar restore --from FILE --data NEWFOLDER --recovery")));
        if (!flags.containsKey("heed.data") || !flags.containsKey("recovery")) {
            throw new Refused("Name an empty folder with --data, and say --recovery: the key comes from the recovery"
                    + " sheet, line by line.");
        }
        Optional<RestoreAnchor> anchor =
                Optional.ofNullable(flags.get("anchor")).map(file -> RestoreAnchor.read(Path.of(file)));
        checkUnused(config.data());
        if (!Files.isReadable(from)) {
            throw new Refused("There is no backup file " + from + " to read.");
        }
        restore(from, RecoveryCommand.typed(keyboard), anchor, war());
    }

    private static WarSource war() {
        return data -> Packaged.war("heed.war", data.folder("tmp"));
    }

    /** Where the migrations come from. */
    interface WarSource {
        Path war(DataFolder data);
    }

    void restore(Path from, RootKey root, Optional<RestoreAnchor> anchor, WarSource wars) {
        checkUnused(config.data());
        var began = Instant.now();
        var restore = new Restore(from, root);
        String schema = restore.check();
        boolean made = Files.notExists(config.data());
        var data = DataFolder.open(config.data());
        boolean whole = false;
        try (var lock = data.lock()) {
            Restore.Back back = load(data, restore, schema, anchor, wars.war(data));
            restore.keys(data);
            whole = true;
            System.out.println("Restored the backup made at " + back.made() + ": " + back.rows() + " rows; "
                    + back.chains().entries() + " lines in " + back.chains().streams()
                    + " chronologies recomputed, every chain verifies; "
                    + Duration.between(began, Instant.now()).toSeconds()
                    + " s. Everybody signs in anew. What was written after that moment is not here.");
        } finally {
            if (!whole) {
                clear(data, made);
            }
        }
        RecoveryState.nag(data).ifPresent(System.out::println);
    }

    private Restore.Back load(
            DataFolder data, Restore restore, String schema, Optional<RestoreAnchor> anchor, Path war) {
        Optional<Database> external = Database.external(config);
        if (external.isPresent()) {
            return load(external.get(), restore, schema, anchor, war);
        }
        try (var postgres = Postgres.start(data, config.databasePort())) {
            return load(Database.of(postgres), restore, schema, anchor, war);
        }
    }

    private static Restore.Back load(
            Database database, Restore restore, String schema, Optional<RestoreAnchor> anchor, Path war) {
        Credentials owner = database.owner()
                .orElseThrow(() -> new Refused("Restoring needs heed.db.owner.user and heed.db.owner.password."));
        if (database.inUse()) {
            throw new Refused("This database holds records already; restore into an empty one.");
        }
        Migrations.runTo(database.url(), owner, war, schema);
        Restore.Back back = restore.into(database.url(), owner);
        anchor.ifPresent(newer -> {
            try (var connection = Sql.connectForLong(database.url(), owner)) {
                Sql.run(connection, "set row_security = off");
                System.out.println(newer.compare(connection));
            } catch (SQLException e) {
                throw new Refused("The anchor could not be compared.", e);
            }
        });
        return back;
    }

    private static void checkUnused(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new Refused(
                        "The folder " + folder + " is not empty; restore never writes over anything. Name a new one.");
            }
        } catch (IOException e) {
            throw new Refused("The folder " + folder + " cannot be read.", e);
        }
    }

    private static void clear(DataFolder data, boolean made) {
        try (var files = Files.list(data.path(""))) {
            files.toList().forEach(DataFolder::remove);
            if (made) {
                Files.delete(data.path(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
