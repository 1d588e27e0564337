package school.heed.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code run}: database, migrations, server, until the process is told to stop. */
final class RunCommand {
    private final Config config;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Optional<Postgres> postgres = Optional.empty();
    private Optional<Server> server = Optional.empty();
    private boolean stopping;

    RunCommand(Config config) {
        this.config = config;
    }

    void run() {
        start(true);
        System.out.println("Heed is ready: " + config.publicUrl());
        RecoveryState.nag(DataFolder.open(config.data())).ifPresent(System.out::println);
        await();
    }

    /** Waits until the process is told to stop. */
    void await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Starts everything and returns when Heed answers. The lock lives as long as the process.
     *
     * @param announce whether to make and print a set-up code where no host is paired yet
     */
    void start(boolean announce) {
        String publicUrl = config.publicUrl();
        var data = DataFolder.open(config.data());
        var lock = data.lock();
        Server.checkFree(config.address(), config.port());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            Server.quietEnd();
                            stop();
                            lock.close();
                        },
                        "heed-stop"));
        Database database = database(data);
        Path war = Packaged.war("heed.war", data.folder("tmp"));
        String owner = database.owner().map(Credentials::user).orElse("");
        Safety.require(database.url(), database.app(), owner);
        migrate(database, war);
        Safety.require(database.url(), database.app(), owner);
        tellWar(data, database, publicUrl);
        boolean unpaired = announce && database.unpaired();
        System.out.println("Database ready. Starting the server ...");
        startServer(data, war);
        LogLines.serving();
        watchDatabase();
        if (unpaired) {
            System.out.println("Set-up: open " + publicUrl + "/ui/setup/ and type this code within 30 minutes: "
                    + SetupCode.make(data, Instant.now()));
        }
    }

    private Database database(DataFolder data) {
        return Database.external(config).orElseGet(() -> {
            var started = Postgres.start(data, config.databasePort());
            remember(started);
            return Database.of(started);
        });
    }

    private synchronized void remember(Postgres started) {
        postgres = Optional.of(started);
        if (stopping) {
            started.stop();
        }
    }

    private static void migrate(Database database, Path war) {
        if (database.owner().isPresent()) {
            int count = Migrations.run(database.url(), database.owner().get(), war);
            if (count > 0) {
                System.out.println("Database brought up to date (" + count + (count == 1 ? " step)." : " steps)."));
            }
        } else if (Migrations.pending(database.url(), database.app(), war) > 0) {
            throw new Refused("The database's tables are older than this Heed; run: java -jar heed.jar migrate, with"
                    + " heed.db.owner.user and heed.db.owner.password set.");
        }
    }

    private void tellWar(DataFolder data, Database database, String publicUrl) {
        if (data.read("keys/kek").isEmpty() && database.inUse()) {
            throw new Refused("The key file " + data.path("keys/kek")
                    + " is missing, and without it no record can be read; put its copy back.");
        }
        RotateKeys.requireNoneUnfinished(data);
        var secrets = new Secrets(data);
        System.setProperty("heed.db.url", database.url());
        System.setProperty("heed.db.user", database.app().user());
        System.setProperty("heed.db.password", database.app().password());
        System.setProperty("heed.public.url", publicUrl);
        System.setProperty("heed.data", data.path("").toString());
        System.setProperty("heed.key.file", secrets.keyFile().toString());
        System.setProperty("heed.session.key.file", secrets.sessionKeyFile().toString());
        System.setProperty("heed.seal.key.file", secrets.sealKeyFile().toString());
        System.setProperty("heed.anchor.file", config.anchorFile(data).toString());
        System.setProperty("heed.setup.code.file", SetupCode.file(data).toString());
        Config.FOR_THE_SERVER.forEach(key -> config.get(key).ifPresent(value -> System.setProperty(key, value)));
        // The server works without the owner's password.
        System.clearProperty("heed.db.owner.password");
    }

    private void startServer(DataFolder data, Path war) {
        var started = Server.start(data, config.address(), config.port(), war, "/health/ready");
        synchronized (this) {
            server = Optional.of(started);
        }
    }

    /** Our own database is started again whenever it dies: until then nobody can report anything. */
    private void watchDatabase() {
        var watch = new Thread(
                () -> {
                    while (!ended(Duration.ofMillis(500))) {
                        startDatabaseAgainIfGone();
                    }
                },
                "heed-database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private boolean ended(Duration wait) {
        try {
            return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private synchronized void startDatabaseAgainIfGone() {
        if (stopping || postgres.isEmpty()) {
            return;
        }
        try {
            if (postgres.get().startAgainIfGone()) {
                System.out.println("The database had stopped and was started again.");
            }
        } catch (Refused e) {
            System.out.println("The database stopped and does not start: " + e.getMessage() + " Heed tries again.");
        }
    }

    /** Stops the server, then the database. Safe to call twice. */
    synchronized void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        server.ifPresent(Server::stop);
        postgres.ifPresent(Postgres::stop);
        stopped.countDown();
    }
}
