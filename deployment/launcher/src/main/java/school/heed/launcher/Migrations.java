package school.heed.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the schema {@code heed} to the version of a WAR. Runs as the owner; the server itself never changes a table. */
public final class Migrations {
    private static final String SCHEMA = "heed";
    private static final String INSIDE = "WEB-INF/classes/db/";
    // Held, so that its level stays.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    /**
     * Runs what is missing.
     *
     * @param jdbcUrl the database
     * @param owner the role that owns the tables
     * @param war the WAR whose {@code WEB-INF/classes/db/V*.sql} is wanted
     * @return how many migrations ran, 0 when the schema was current
     * @throws Refused if the schema is newer than the WAR, differs from it, or a migration failed
     */
    public static int run(String jdbcUrl, Credentials owner, Path war) {
        return with(war, folder -> {
            Flyway flyway = flyway(jdbcUrl, owner, folder);
            check(flyway);
            int count = flyway.migrate().migrationsExecuted;
            mayRead(jdbcUrl, owner);
            return count;
        });
    }

    /**
     * Runs an empty database up to one version, as a restore needs it.
     *
     * @param version the schema version of the backup, such as {@code 004}
     * @throws Refused if the WAR does not know that version
     */
    static void runTo(String jdbcUrl, Credentials owner, Path war, String version) {
        with(war, folder -> {
            boolean known = Stream.of(flyway(jdbcUrl, owner, folder).info().all())
                    .anyMatch(migration -> migration.isVersioned()
                            && migration.getVersion().equals(MigrationVersion.fromVersion(version)));
            if (!known) {
                throw new Refused("The backup's tables have version " + version
                        + ", which this heed.jar does not know; use the heed.jar of that day or a newer one.");
            }
            int count = Flyway.configure()
                    .configuration(flyway(jdbcUrl, owner, folder).getConfiguration())
                    .target(version)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            mayRead(jdbcUrl, owner);
            return count;
        });
    }

    /**
     * Checks that the schema stands where the WAR wants it.
     *
     * @return how many migrations are still to run
     * @throws Refused as {@link #run}
     */
    public static int pending(String jdbcUrl, Credentials as, Path war) {
        return with(war, folder -> {
            Flyway flyway = flyway(jdbcUrl, as, folder);
            check(flyway);
            return flyway.info().pending().length;
        });
    }

    private static Flyway flyway(String jdbcUrl, Credentials owner, Path folder) {
        FLYWAY.setLevel(Level.SEVERE);
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(jdbcUrl, owner.user(), owner.password())
                .locations("filesystem:" + folder)
                .schemas(SCHEMA)
                .createSchemas(true)
                .cleanDisabled(true)
                .ignoreMigrationPatterns("*:pending")
                .group(true)
                .load();
    }

    private static void check(Flyway flyway) {
        for (var migration : flyway.info().all()) {
            MigrationState state = migration.getState();
            if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
                throw new Refused("The database was written by a newer Heed (schema version " + migration.getVersion()
                        + "); use that version or a backup from before it.");
            }
            if (state.isFailed()) {
                throw new Refused("A migration of the database failed half way (version " + migration.getVersion()
                        + "); restore the backup from before it.");
            }
        }
        if (!flyway.validateWithResult().validationSuccessful) {
            throw new Refused("The database's tables are not the ones this Heed made: a migration that ran differs from"
                    + " the one in heed.jar.");
        }
    }

    /** The server checks the version it finds, so it must be able to read it, and only that. */
    private static void mayRead(String jdbcUrl, Credentials owner) {
        try (var connection = Sql.connect(jdbcUrl, owner)) {
            Sql.run(connection, "grant usage on schema heed to heed_app");
            Sql.run(connection, "revoke all on heed.flyway_schema_history from heed_app");
            Sql.run(connection, "grant select on heed.flyway_schema_history to heed_app");
        } catch (SQLException e) {
            throw new Refused("The role heed_app is missing in the database; run db-roles.sql first.", e);
        }
    }

    private interface Work {
        int on(Path folder);
    }

    private static int with(Path war, Work work) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("heed-db");
            extract(war, folder);
            return work.on(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FlywayException e) {
            throw new Refused("The database's tables could not be brought up to date: " + firstLine(e) + ".", e);
        } finally {
            if (folder != null) {
                DataFolder.remove(folder);
            }
        }
    }

    private static String firstLine(FlywayException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static void extract(Path war, Path folder) throws IOException {
        try (var zip = new ZipFile(war.toFile())) {
            var scripts = zip.stream()
                    .filter(entry -> entry.getName().matches(INSIDE + "V[^/]+\\.sql"))
                    .toList();
            if (scripts.isEmpty()) {
                throw new Refused("The WAR " + war.getFileName() + " holds no migrations.");
            }
            for (var script : scripts) {
                try (var in = zip.getInputStream(script)) {
                    Files.copy(in, folder.resolve(script.getName().substring(INSIDE.length())));
                }
            }
        }
    }
}
