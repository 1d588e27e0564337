package school.heed.platform.db;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Refuses to start on a database that is not what this version expects or that could lose what was acknowledged, in one sentence that
 * says which.
 */
@Startup
@Singleton
public class SchemaCheck {
    static final String EXPECTED = "016";

    @PersistenceContext
    EntityManager em;

    @PostConstruct
    void check() {
        var version =
                text("select version from flyway_schema_history where success order by installed_rank desc limit 1");
        must(
                EXPECTED.equals(version),
                "the database has schema " + version + ", this version of Heed needs " + EXPECTED
                        + "; run heed migrate");
        for (var setting : new String[] {"fsync", "full_page_writes"}) {
            must(
                    "on".equals(setting(setting)),
                    "PostgreSQL runs with " + setting + " off and could lose a report; switch it on");
        }
        must(
                !"off".equals(setting("synchronous_commit")),
                "PostgreSQL runs with synchronous_commit off and could lose a report; switch it on");
        var isolation = setting("transaction_isolation");
        must(
                "read committed".equals(isolation),
                "PostgreSQL runs transactions as " + isolation
                        + "; set default_transaction_isolation to read committed");
        must(
                "f"
                        .equals(
                                text("select cast(rolsuper or rolbypassrls as text) from pg_roles where rolname = current_user")
                                        .substring(0, 1)),
                "Heed’s database user may see past row-level security; use the role of db-roles.sql");
    }

    private String setting(String name) {
        return (String) em.createNativeQuery("select current_setting(?)")
                .setParameter(1, name)
                .getSingleResult();
    }

    private String text(String sql) {
        return (String) em.createNativeQuery(sql).getSingleResult();
    }

    private static void must(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException("Heed does not start: " + sentence + ".");
        }
    }
}
