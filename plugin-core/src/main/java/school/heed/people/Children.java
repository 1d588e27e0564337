package school.heed.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;
import school.heed.policy.SettingStore;

/** The local, dated copy of the host's pupils. A child who left or was renamed never breaks an old record. */
@ApplicationScoped
@Transactional
@InSchool
public class Children {
    private static final int FOUND = 20;
    private final ChildRepository children;
    private final NameIndex names;
    private final SettingStore settings;

    @Inject
    Audit audit;

    protected Children() {
        this(null, null, null);
    }

    @Inject
    public Children(ChildRepository children, NameIndex names, SettingStore settings) {
        this.children = children;
        this.names = names;
        this.settings = settings;
    }

    /** The pupil with this id. @throws Refusal unknown-child */
    public ChildLine line(Actor actor, UUID id) {
        mustBeKnown(actor, List.of(id));
        return lines(actor, List.of(id)).get(id);
    }

    /** @throws Refusal unknown-child unless every one of these is a pupil of the school */
    public void mustBeKnown(Actor actor, Collection<UUID> ids) {
        if (!Set.copyOf(pupils(actor, ids)).containsAll(ids)) {
            throw unknown();
        }
    }

    /** Those of them whom the host knows. */
    public List<UUID> pupils(Actor actor, Collection<UUID> ids) {
        var found = children.find(ids);
        return ids.stream()
                .filter(id -> found.containsKey(id) && found.get(id).isPupil())
                .toList();
    }

    /** Lines in the order asked for; ids that are not of this school are missing. SEND is shown to those who work on cases. */
    public Map<UUID, ChildLine> lines(Actor actor, Collection<UUID> ids) {
        var lines = new LinkedHashMap<UUID, ChildLine>();
        var found = children.find(ids);
        var map = caring(actor) ? settings.get(actor, "send-map", SendMap.class).orElse(SendMap.EMPTY) : SendMap.EMPTY;
        ids.forEach(
                id -> Optional.ofNullable(found.get(id)).ifPresent(child -> lines.put(id, line(actor, child, map))));
        return lines;
    }

    /** Children of the school whose names start with every word of {@code asked}; at most 20, present ones only. */
    public List<ChildLine> search(Actor actor, String asked) {
        var words = NameIndex.words(asked);
        if (asked.strip().length() < 2 || words.isEmpty()) {
            return List.of();
        }
        var ids = names.find(actor.school(), words, FOUND, () -> children.names(actor.school()));
        audit.listed(
                actor, "children", ids.stream().map(id -> Ref.of("child", id)).toList());
        return List.copyOf(lines(actor, ids).values());
    }

    public List<ChildLine> siblings(Actor actor, UUID id) {
        var child = children.find(List.of(id)).get(id);
        if (child == null) {
            return List.of();
        }
        var hostIds = children.facts(child).siblings();
        return List.copyOf(
                lines(actor, children.byHostIds(actor.school(), hostIds)).values());
    }

    public String hostId(Actor actor, UUID id) {
        var child = children.find(List.of(id)).get(id);
        if (child == null) {
            throw unknown();
        }
        // A merged pupil lives on under the host's newer id; the old record keeps its own child (HOSTS: pupil merge).
        var facts = children.facts(child);
        return facts.mergedInto().isEmpty() ? facts.hostId() : facts.mergedInto();
    }

    public Optional<UUID> byHostId(Actor actor, String hostId) {
        return children.byHostIds(actor.school(), List.of(hostId)).stream().findFirst();
    }

    public long count(Actor actor) {
        return children.count(actor.school());
    }

    /** How many present pupils carry each of the host's own SEND descriptors. */
    public Map<String, Integer> descriptors(Actor actor) {
        var counts = new java.util.TreeMap<String, Integer>();
        children.allSend(actor.school())
                .forEach(facts -> facts.descriptors().forEach(words -> counts.merge(words, 1, Integer::sum)));
        return counts;
    }

    private static SendLine send(SendFacts facts, SendMap map, Instant asOf) {
        return map.matches(facts) ? SendLine.of(map.applied(facts), asOf) : SendLine.unmatched(facts, asOf);
    }

    private ChildLine line(Actor actor, Child child, SendMap map) {
        var facts = children.facts(child);
        var send = caring(actor) && child.sendSyncedAt() != null
                ? send(children.send(child), map, child.sendSyncedAt())
                : null;
        return new ChildLine(
                child.id(),
                facts.name(),
                facts.shortName(),
                facts.year(),
                facts.form(),
                child.isPupil() && !child.present(),
                send,
                facts.elsewhere());
    }

    private static boolean caring(Actor actor) {
        return actor.is("lead") || actor.is("deputy") || actor.is("pastoral");
    }

    private static Refusal unknown() {
        return Refusal.invalid("unknown-child", "child", "Heed does not know this pupil. Choose again from the list.");
    }

    static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
