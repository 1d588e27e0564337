package school.heed.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
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
        @SuppressWarnings("unchecked")
        var rows = (List<String>) em.createNativeQuery("select value from setting where school_id = ? and key = ?")
                .setParameter(1, actor.school())
                .setParameter(2, key)
                .getResultList();
        return rows.stream().findFirst().map(value -> JsonConfig.jsonb().fromJson(value, type));
    }

    public void put(Actor actor, String key, Object value) {
        em.createNativeQuery("insert into setting (school_id, key, value) values (?, ?, ?)"
                        + " on conflict (school_id, key) do update set value = excluded.value")
                .setParameter(1, actor.school())
                .setParameter(2, key)
                .setParameter(3, JsonConfig.jsonb().toJson(value))
                .executeUpdate();
    }
}
