package school.heed.childfile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.casefile.CaseRole;
import school.heed.casefile.ChildCases;
import school.heed.casefile.ChildIn;
import school.heed.casefile.RoleWords;
import school.heed.concern.ChildConcerns;
import school.heed.identity.Actor;
import school.heed.people.Identities;
import school.heed.platform.Ref;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/** Gathers what one child is in. */
@Dependent
class Shelves {
    @Inject
    ChildCases cases;

    @Inject
    ChildConcerns concerns;

    @Inject
    OwnAssessments assessments;

    @Inject
    Identities identities;

    @Inject
    SettingStore settings;

    @Inject
    PolicyLibrary policy;

    /** A record with who else is in it. */
    private record Found(OwnRecord record, List<ChildIn> others, List<Ref> streams) {}

    Shelf of(Actor actor, UUID child) {
        var inCases = cases.of(actor, child);
        var all = found(actor, child, inCases);
        var names = names(actor, child, all);
        var streams = new LinkedHashSet<Ref>();
        var homes = new HashMap<Ref, Ref>();
        var others = new HashMap<Ref, Others>();
        for (var each : all) {
            var ref = Ref.parse(each.record().ref());
            streams.addAll(each.streams());
            each.streams().forEach(stream -> homes.put(stream, ref));
            others.put(ref, others(child, each, names));
        }
        return new Shelf(
                child,
                all.stream().map(Found::record).toList(),
                List.copyOf(streams),
                homes,
                others,
                assessments.of(actor, child, inCases, others));
    }

    private List<Found> found(Actor actor, UUID child, List<ChildCases.ChildCase> inCases) {
        var terms = policy.in(settings.settings(actor).termPack()).terms();
        var all = new ArrayList<Found>();
        inCases.forEach(each -> all.add(new Found(
                new OwnRecord(
                        each.open().ref().toString(),
                        each.open().number(),
                        each.openedAt(),
                        each.open().isOpen(),
                        each.role(),
                        RoleWords.of(terms, each.role())),
                each.others(),
                each.streams())));
        concerns.of(actor, child)
                .forEach(each -> all.add(new Found(
                        new OwnRecord(
                                each.ref().toString(),
                                null,
                                each.recordedAt(),
                                each.open(),
                                each.role(),
                                RoleWords.of(terms, each.role())),
                        each.others(),
                        List.of(each.ref()))));
        all.sort(Comparator.comparing((Found each) -> each.record().since()).reversed());
        return all;
    }

    private Map<UUID, Set<String>> names(Actor actor, UUID child, List<Found> all) {
        var ids = new HashSet<>(Set.of(child));
        all.forEach(each -> each.others().forEach(other -> ids.add(other.id())));
        return identities.names(actor, ids);
    }

    private Others others(UUID child, Found found, Map<UUID, Set<String>> names) {
        var others = found.others();
        return Others.of(
                names.getOrDefault(child, Set.of()),
                others.stream()
                        .flatMap(other -> names.getOrDefault(other.id(), Set.of()).stream())
                        .collect(Collectors.toSet()),
                labels(List.of(found.record().role())),
                labels(others.stream().map(ChildIn::role).toList()));
    }

    /** Words that somebody may have typed, whichever list the school has chosen since. "Not sure" says nothing of anybody. */
    private Set<String> labels(Collection<CaseRole> roles) {
        return policy.packs().stream()
                .flatMap(pack ->
                        roles.stream().filter(role -> role != CaseRole.NOT_SURE).map(role -> RoleWords.of(pack, role)))
                .collect(Collectors.toSet());
    }
}
