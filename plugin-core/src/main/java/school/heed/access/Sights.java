package school.heed.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** Reads a person's {@link Sight}: once in a transaction, anew in the next, so that a conflict counts from the next request on. */
@ApplicationScoped
@Transactional
@InSchool
public class Sights {
    /** A conflict in a child is one in every record about it; one in a concern is one in its case, and in that case's other concerns. */
    private static final String SQL = """
            with granted as (select ref from (select distinct on (ref) ref, kind from access_grant
                where school_id = ?1 and person_id = ?2 order by ref, seq desc) g where kind = 'GIVEN'),
              only_named as (select ref from (select distinct on (ref) ref, kind from record_restriction
                where school_id = ?1 order by ref, seq desc) r where kind = 'NAMED_ONLY'),
              declared as (select ref from (select distinct on (ref) ref, kind from record_conflict
                where school_id = ?1 and person_id = ?2 order by ref, seq desc) c where kind = 'DECLARED'),
              touched as (select ref from declared
                union select e.stream from declared d
                  join chronology_child k on k.school_id = ?1
                    and k.child_id = (case when d.ref like 'child:%' then cast(substr(d.ref, 7) as uuid) end)
                  join chronology_entry e on e.id = k.entry_id
                union select 'concern:' || cast(id as text) from concern where school_id = ?1 and subject = ?3 and subject <> ''),
              cases as (select ref from touched where ref like 'case:%'
                union select l.case_stream from stream_link l join touched t on t.ref = l.concern_stream)
            select 'GRANTED', ref from granted
            union all select 'TEAM', ref from granted where ref like 'case:%'
            union all select 'TEAM', l.concern_stream from stream_link l join granted g on g.ref = l.case_stream
            union all select 'NAMED_ONLY', ref from only_named
            union all select 'NAMED_ONLY', l.concern_stream from stream_link l join only_named o on o.ref = l.case_stream
            union all select 'CONFLICT', ref from touched where ref not like 'child:%'
            union all select 'CONFLICT', ref from cases
            union all select 'CONFLICT', l.concern_stream from stream_link l join cases c on c.ref = l.case_stream
            """;

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    public Sight of(Actor actor) {
        return actor.isPerson() ? of(actor, actor.person()) : Sight.PLAIN;
    }

    /** What stands between a colleague and the records, for telling them or not. */
    public Sight of(Actor asking, UUID person) {
        return known().computeIfAbsent(person, id -> read(asking.school(), id));
    }

    /** Records about adults in school, which are nobody's at the lead's desk. */
    @SuppressWarnings("unchecked")
    public Set<Ref> aboutAdults(Actor actor) {
        return ((List<String>) em.createNativeQuery(
                                "select 'concern:' || cast(id as text) from concern where school_id = ? and about = 'ADULT'")
                        .setParameter(1, actor.school())
                        .getResultList())
                .stream().map(Ref::parse).collect(Collectors.toSet());
    }

    /** Something has changed within this transaction. */
    void forget() {
        known().clear();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Sight> known() {
        var known = (Map<UUID, Sight>) transaction.getResource(Sights.class);
        if (known == null) {
            known = new HashMap<>();
            transaction.putResource(Sights.class, known);
        }
        return known;
    }

    private Sight read(UUID school, UUID person) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>) em.createNativeQuery(SQL)
                .setParameter(1, school)
                .setParameter(2, person)
                .setParameter(3, Ref.of("person", person).toString())
                .getResultList();
        var found = new HashMap<String, Set<Ref>>();
        rows.forEach(row ->
                found.computeIfAbsent((String) row[0], kind -> new HashSet<>()).add(Ref.parse((String) row[1])));
        return new Sight(
                found.getOrDefault("GRANTED", Set.of()),
                found.getOrDefault("TEAM", Set.of()),
                found.getOrDefault("NAMED_ONLY", Set.of()),
                found.getOrDefault("CONFLICT", Set.of()));
    }
}
