package school.heed.launcher;

import java.sql.SQLException;
import java.util.Optional;

/**
 * The database of one start, ours or the school's own.
 *
 * @param url JDBC address; server errors through it never quote a row
 * @param app the role the server works with
 * @param owner the role that owns the tables, absent where the school migrates by hand
 */
record Database(String url, Credentials app, Optional<Credentials> owner) {
    /** The school's own database as the settings name it, or empty when Heed brings its own. */
    static Optional<Database> external(Config config) {
        return config.get("heed.db.url").map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new Refused("heed.db.url must begin with jdbc:postgresql: (Heed works with PostgreSQL only).");
            }
            var app = new Credentials(
                    config.get("heed.db.user").orElse("heed_app"), required(config, "heed.db.password"));
            var owner = config.get("heed.db.owner.user")
                    .map(user -> new Credentials(user, required(config, "heed.db.owner.password")));
            return new Database(quiet(url), app, owner);
        });
    }

    static Database of(Postgres postgres) {
        return new Database(postgres.jdbcUrl(), postgres.app(), Optional.of(postgres.owner()));
    }

    /** The role that reads everything for a backup: its own where the settings name one, else the owner. */
    Credentials backup(Config config) {
        return config.get("heed.db.backup.user")
                .map(user -> new Credentials(user, required(config, "heed.db.backup.password")))
                .or(() -> owner)
                .orElseThrow(() -> new Refused("A backup of your own PostgreSQL needs heed.db.backup.user and"
                        + " heed.db.backup.password (role heed_backup of db-roles.sql)."));
    }

    private static String required(Config config, String key) {
        return config.get(key).orElseThrow(() -> new Refused("heed.db.url is set, so " + key + " is needed too."));
    }

    private static String quiet(String url) {
        String named = url.replaceAll("logServerErrorDetail=[^&]*", "logServerErrorDetail=false");
        if (!named.contains("logServerErrorDetail=")) {
            named += (named.contains("?") ? "&" : "?") + "logServerErrorDetail=false";
        }
        return named.contains("currentSchema=") ? named : named + "&currentSchema=heed";
    }

    /** Whether no host was ever paired: then set-up needs a code. A schema without that table counts as unpaired. */
    boolean unpaired() {
        try (var connection = Sql.connect(url, owner.orElse(app))) {
            return !Sql.yes(connection, "select to_regclass('heed.host_link') is not null")
                    || Sql.rows(connection, "select 1 from heed.host_link limit 1") == 0;
        } catch (SQLException e) {
            throw new Refused("The database does not answer.", e);
        }
    }

    /** Whether a school was ever set up here, so that records may exist. */
    boolean inUse() {
        try (var connection = Sql.connect(url, owner.orElse(app))) {
            return Sql.yes(connection, "select to_regclass('heed.school') is not null")
                    && Sql.rows(connection, "select 1 from heed.school limit 1") > 0;
        } catch (SQLException e) {
            throw new Refused("The database does not answer.", e);
        }
    }
}
