package school.heed.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that comes with Heed: one database {@code heed} on 127.0.0.1, passwords for everyone, every commit on
 * disk before it is acknowledged. The caller holds the lock of the data folder.
 */
public final class Postgres implements AutoCloseable {
    private static final String DATABASE = "heed";
    private static final int TRIES = 3;

    private final DataFolder data;
    private final PgBinaries binaries;
    private final Path pg;
    private final Credentials owner;
    private final Credentials app;
    private int port;

    private Postgres(DataFolder data) {
        var secrets = new Secrets(data);
        this.data = data;
        this.owner = new Credentials("heed_owner", secrets.password("db-owner"));
        this.app = new Credentials("heed_app", secrets.password("db-app"));
        this.binaries = PgBinaries.unpack(data.folder("pg-bin"));
        this.pg = data.path("pg");
        data.folder("log");
    }

    /** Starts on any free port; see {@link #start(Path, int)}. */
    public static Postgres start(Path dataFolder) {
        return start(dataFolder, 0);
    }

    /**
     * Starts the database of this data folder, making it when absent. A server left running by a killed process is
     * taken over when it knows our password, and stopped and started again when it does not.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws Refused if it does not start
     */
    public static Postgres start(Path dataFolder, int port) {
        return start(DataFolder.open(dataFolder), port);
    }

    static Postgres start(DataFolder data, int port) {
        var postgres = new Postgres(data);
        PgProcess.checkAccount(postgres.log("pg-tools.log"));
        postgres.makeIfAbsent();
        if (!postgres.adopted(port)) {
            postgres.startServer(port);
        }
        postgres.prepare();
        return postgres;
    }

    /** Stops a server left behind on this data folder. Returns whether there was one. */
    static boolean stopLeftBehind(DataFolder data) {
        if (PgProcess.on(data.path("pg")).isEmpty()) {
            return false;
        }
        new Postgres(data).stop();
        return true;
    }

    /** The server that runs on this data folder now, neither started nor stopped by the caller. */
    static Postgres running(DataFolder data) {
        var postgres = new Postgres(data);
        postgres.port = PgProcess.on(postgres.pg)
                .orElseThrow(() -> new Refused("The database is not running."))
                .port();
        return postgres;
    }

    private void makeIfAbsent() {
        if (Files.exists(pg)) {
            String version = data.read("pg/PG_VERSION").orElse("unknown");
            if (!version.equals(PgBinaries.MAJOR)) {
                throw new Refused("The database in " + pg + " was written by PostgreSQL " + version
                        + ", and this heed.jar brings " + PgBinaries.MAJOR + ".");
            }
            return;
        }
        // Built beside its place and moved there whole, so a crash in between leaves no half-made database.
        Path half = data.path("pg.making");
        DataFolder.remove(half);
        int code = PgProcess.run(
                log("pg-tools.log"),
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + half,
                        "--auth=scram-sha-256",
                        "--pwfile=" + data.path("secrets/db-owner"),
                        "--username=" + owner.user(),
                        "--encoding=UTF8",
                        "--locale=C"));
        if (code != 0) {
            throw new Refused("PostgreSQL could not make its database; see " + log("pg-tools.log") + ".");
        }
        try {
            Files.move(half, pg, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean adopted(int wanted) {
        Optional<PgProcess.Running> running = PgProcess.on(pg);
        if (running.isEmpty()) {
            return false;
        }
        port = running.get().port();
        if (port > 0 && (wanted == 0 || wanted == port) && answers()) {
            return true;
        }
        stop();
        return false;
    }

    private boolean answers() {
        try (var connection = Sql.connect(url("postgres"), owner)) {
            return Path.of(Sql.text(connection, "show data_directory"))
                    .toRealPath()
                    .equals(pg.toRealPath());
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /**
     * Starts the server again, on its port, when it is no longer there: killed, or out of memory. What was committed is there.
     *
     * @return whether it had stopped
     * @throws Refused if it does not start this time; what is left of the old one may still be ending
     */
    boolean startAgainIfGone() {
        if (PgProcess.on(pg).isPresent()) {
            return false;
        }
        startServer(port);
        return true;
    }

    private void startServer(int wanted) {
        for (int attempt = 1; ; attempt++) {
            port = wanted == 0 ? freePort() : wanted;
            writeSettings();
            try {
                // Whatever held this file, it was no server of this folder.
                Files.deleteIfExists(pg.resolve("postmaster.pid"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            int code = PgProcess.run(
                    log("pg-tools.log"),
                    List.of(
                            binaries.program("pg_ctl"),
                            "start",
                            "--wait",
                            "--timeout=100",
                            "--pgdata=" + pg,
                            "--log=" + log("postgresql.log")));
            if (code == 0) {
                return;
            }
            if (attempt == TRIES) {
                throw new Refused("PostgreSQL did not start; see " + log("postgresql.log") + ".");
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSettings() {
        data.write(
                "pg/postgresql.conf", Packaged.resource("/postgresql.conf").replace("${port}", Integer.toString(port)));
    }

    private void prepare() {
        try {
            try (var connection = Sql.connect(url("postgres"), owner)) {
                if (Sql.rows(connection, "select 1 from pg_database where datname = 'heed'") == 0) {
                    Sql.run(connection, "create database heed template template0 encoding 'UTF8' locale 'C'");
                }
                if (Sql.rows(connection, "select 1 from pg_roles where rolname = 'heed_app'") == 0) {
                    Sql.run(connection, "create role heed_app login nosuperuser nobypassrls nocreatedb nocreaterole");
                }
                Sql.password(connection, app);
            }
            try (var connection = Sql.connect(jdbcUrl(), owner)) {
                Sql.run(connection, "revoke all on database heed from public");
                Sql.run(connection, "revoke all on schema public from public");
                Sql.run(connection, "grant connect on database heed to heed_app");
            }
        } catch (SQLException e) {
            throw new Refused("The database in " + pg + " does not accept Heed's own password.", e);
        }
    }

    private Path log(String name) {
        return data.path("log").resolve(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
    }

    /** The address of the database {@code heed}; server errors in it never quote a row. */
    public String jdbcUrl() {
        return url(DATABASE) + "&currentSchema=heed";
    }

    /** The role that owns the tables; for migrations only. */
    public Credentials owner() {
        return owner;
    }

    /** The role the server works with. */
    public Credentials app() {
        return app;
    }

    /** Stops the server: sessions end, open transactions roll back, what was committed stays. */
    public void stop() {
        if (PgProcess.on(pg).isEmpty()) {
            return;
        }
        int code = PgProcess.run(
                log("pg-tools.log"),
                List.of(binaries.program("pg_ctl"), "stop", "--wait", "--timeout=60", "--mode=fast", "--pgdata=" + pg));
        if (code != 0 && PgProcess.on(pg).isPresent()) {
            throw new Refused("PostgreSQL did not stop; see " + log("postgresql.log") + ".");
        }
    }

    @Override
    public void close() {
        stop();
    }
}
