package school.heed.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The short commands: each does one thing and ends. */
final class Commands {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(90);

    private Commands() {}

    static void migrate(Config config) {
        var data = DataFolder.open(config.data());
        int count = onDatabase(config, data, true, database -> {
            Credentials owner = database.owner()
                    .orElseThrow(() -> new Refused("Migrating needs heed.db.owner.user and heed.db.owner.password."));
            Path war = Packaged.war("heed.war", data.folder("tmp"));
            return Migrations.run(database.url(), owner, war);
        });
        System.out.println(
                count == 0 ? "The database was up to date." : "The database is up to date; " + count + " ran.");
    }

    static void setupCode(Config config) {
        String url = config.publicUrl();
        var data = DataFolder.open(config.data());
        System.out.println("Open " + url + "/ui/setup/ and type this code within 30 minutes: "
                + SetupCode.make(data, Instant.now()));
    }

    static void verifyDb(Config config) {
        var data = DataFolder.open(config.data());
        List<Safety.Finding> findings = onDatabase(
                config,
                data,
                false,
                database -> Safety.look(
                        database.url(),
                        database.app(),
                        database.owner().map(Credentials::user).orElse("")));
        findings.forEach(finding -> System.out.println(
                (finding.ok() ? "ok    " : "NOT   ") + finding.what() + (finding.ok() ? "" : ": ") + finding.todo()));
        if (!findings.stream().allMatch(Safety.Finding::ok)) {
            throw new Refused("Heed does not start on this database.");
        }
    }

    /** Works on the database, starting ours for that time when it is not running. */
    static <T> T onDatabase(Config config, DataFolder data, boolean changes, Function<Database, T> work) {
        Optional<Database> external = Database.external(config);
        boolean running = PgProcess.on(data.path("pg")).isPresent();
        if (external.isPresent() && !changes) {
            return work.apply(external.get());
        }
        if (running && !changes) {
            return work.apply(Database.of(Postgres.running(data)));
        }
        try (var lock = data.lock()) {
            if (external.isPresent()) {
                return work.apply(external.get());
            }
            try (var postgres = Postgres.start(data, config.databasePort())) {
                return work.apply(Database.of(postgres));
            }
        }
    }

    static void stop(Config config) {
        var data = DataFolder.open(config.data());
        Optional<ProcessHandle> heed = data.holder();
        if (heed.isPresent()) {
            heed.get().destroy();
            try {
                heed.get().onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new Refused("Heed (process " + heed.get().pid() + ") has not stopped yet.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refused("Waiting was interrupted.", e);
            }
            System.out.println("Heed has stopped.");
            return;
        }
        try (var lock = data.lock()) {
            System.out.println(
                    Postgres.stopLeftBehind(data)
                            ? "Heed was not running; its database was, and has stopped."
                            : "Heed was not running.");
        }
    }
}
