package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.chronology.KnownCopies;
import school.heed.identity.Actor;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.policy.SettingStore;

/** Writes down in Heed's audit who read a copy in the host, and the last comparison. References and moments only. */
@ApplicationScoped
@Transactional
@InSchool
public class HostReadings {
    private static final String COMPARED = "host-compared";

    @PersistenceContext
    EntityManager em;

    @Inject
    KnownCopies copies;

    @Inject
    Staff staff;

    @Inject
    Audit audit;

    @Inject
    SettingStore store;

    /** The readings and the place to go on from are stored together: none is lost, none counted twice. */
    public void keep(Actor system, HostLinks.Link link, List<HostAuditLine> lines, String cursor) {
        var entries = lines.isEmpty() ? Map.<UUID, Ref>of() : entries(system);
        for (var line : lines) {
            audit.readInHost(
                    system,
                    reader(system, line.staffId()),
                    entries.getOrDefault(line.entryId(), Ref.of("copy", line.entryId())),
                    line.at());
        }
        var since =
                lines.stream().map(HostAuditLine::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        em.createNativeQuery(
                        "update host_link set audit_cursor = ?, audit_since = greatest(audit_since, to_timestamp(?)) where id = ?")
                .setParameter(1, cursor)
                .setParameter(2, since.toEpochMilli() / 1000.0)
                .setParameter(3, link.id())
                .executeUpdate();
    }

    /** How far the host's list of readings has been read; {@code since} is the latest reading that is known. */
    public record Place(String cursor, Instant since) {}

    public Place place(HostLinks.Link link) {
        var row = (Object[]) em.createNativeQuery(
                        "select audit_cursor, cast(extract(epoch from audit_since) as bigint) from host_link where id = ?")
                .setParameter(1, link.id())
                .getSingleResult();
        return new Place((String) row[0], Instant.ofEpochSecond(((Number) row[1]).longValue()));
    }

    public void keep(Actor system, Compared compared) {
        store.put(system, COMPARED, compared);
        audit.wrote(system, "HOST_COMPARED", new Ref("setting", COMPARED));
    }

    private Ref reader(Actor system, String staffId) {
        return staff.byHostId(system, staffId)
                .map(person -> Ref.of("person", person))
                .orElse(new Ref("host", "unknown"));
    }

    private Map<UUID, Ref> entries(Actor system) {
        var entries = new HashMap<UUID, Ref>();
        copies.all(system)
                .forEach(copy ->
                        entries.put(WriteBackSender.copyId(copy.entry(), copy.child()), Ref.of("entry", copy.entry())));
        return entries;
    }
}
