package school.heed.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.identity.Actor;
import school.heed.platform.Ref;

/** Who closed a record, let somebody in or declared a conflict, when and why: every row there ever was, newest first. */
@Dependent
public class AccessHistory {
    @PersistenceContext
    EntityManager em;

    @Inject
    ReasonSeal seals;

    /**
     * One step.
     *
     * @param what NAMED_ONLY, OPENED, GIVEN, WITHDRAWN, DECLARED or LIFTED
     * @param person whom it is about; absent where it is about everybody
     * @param reason empty where a rule of Heed did it
     */
    public record Step(Instant at, Ref by, String what, UUID person, String reason) {}

    @SuppressWarnings("unchecked")
    public List<Step> of(Actor actor, Collection<Ref> refs) {
        var all = refs.stream().map(Ref::toString).collect(Collectors.joining(" "));
        var rows = (List<Object[]>) em.createNativeQuery("""
                select cast(extract(epoch from at) * 1000000 as bigint) as micros, by_ref, kind, person, reason_sealed, ref from (
                  select at, by_ref, kind, '' as person, reason_sealed, ref, school_id from record_restriction
                  union all select at, by_ref, kind, cast(person_id as text), reason_sealed, ref, school_id from access_grant
                  union all select at, by_ref, kind, cast(person_id as text), reason_sealed, ref, school_id from record_conflict) h
                where school_id = ? and ref = any (string_to_array(?, ' ')) order by micros desc limit 200""")
                .setParameter(1, actor.school())
                .setParameter(2, all)
                .getResultList();
        return rows.stream().map(row -> step(actor, row)).toList();
    }

    private Step step(Actor actor, Object[] row) {
        var micros = ((Number) row[0]).longValue();
        var person = (String) row[3];
        return new Step(
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000),
                Ref.parse((String) row[1]),
                (String) row[2],
                person.isEmpty() ? null : UUID.fromString(person),
                seals.open(actor, Ref.parse((String) row[5]), (byte[]) row[4]));
    }
}
