package school.heed.policy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.heed.identity.Actor;
import school.heed.platform.db.InSchool;
import school.heed.platform.json.JsonConfig;

/** The school's settings, one JSON value per key. No child and no word of a record is ever a setting. */
@ApplicationScoped
@Transactional
@InSchool
public class SettingStore {
    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    public Settings settings(Actor actor) {
        return get(actor, "settings", Settings.class).orElseGet(() -> {
            var row = (Object[]) em.createNativeQuery("select name, zone from school where id = ?")
                    .setParameter(1, actor.school())
                    .getSingleResult();
            return Settings.first((String) row[0], (String) row[1]);
        });
    }

    public ZoneId zone(Actor actor) {
        return ZoneId.of(settings(actor).zone());
    }

    public <T> Optional<T> get(Actor actor, String key, Class<T> type) {
        return Optional.ofNullable(all(actor).get(key))
                .map(value -> JsonConfig.jsonb().fromJson(value, type));
    }

    /** Every setting of the school, read once in a transaction. */
    @SuppressWarnings("unchecked")
    private Map<String, String> all(Actor actor) {
        var known = (Map<String, String>) transaction.getResource(SettingStore.class);
        if (known == null) {
            known = new HashMap<>();
            var rows = (List<Object[]>) em.createNativeQuery("select key, value from setting where school_id = ?")
                    .setParameter(1, actor.school())
                    .getResultList();
            for (var row : rows) {
                known.put((String) row[0], (String) row[1]);
            }
            transaction.putResource(SettingStore.class, known);
        }
        return known;
    }

    public void put(Actor actor, String key, Object value) {
        var json = JsonConfig.jsonb().toJson(value);
        em.createNativeQuery("insert into setting (school_id, key, value) values (?, ?, ?)"
                        + " on conflict (school_id, key) do update set value = excluded.value")
                .setParameter(1, actor.school())
                .setParameter(2, key)
                .setParameter(3, json)
                .executeUpdate();
        all(actor).put(key, json);
    }
}
