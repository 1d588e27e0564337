package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import school.heed.casefile.OpenCase;
import school.heed.identity.Actor;
import school.heed.people.Births;
import school.heed.people.Children;
import school.heed.policy.SettingStore;

/** What a form may depend on without asking again: the case's other forms, and the child whom it is about. */
@Dependent
class Knowledge {
    @Inject
    RecordWords words;

    @Inject
    Births births;

    @Inject
    Children children;

    @Inject
    SettingStore settings;

    @Inject
    Clock clock;

    /** @param newest the newest saving of each record of the case */
    CaseKnowledge in(Actor actor, OpenCase open, List<CaseRecord> newest) {
        return new CaseKnowledge(
                open.ref(),
                newest,
                saving -> words.open(actor, open.ref(), saving),
                (code, child) -> ofChild(actor, open, code, child.uuid()));
    }

    private List<String> ofChild(Actor actor, OpenCase open, String code, UUID id) {
        return switch (code) {
            case "child.age" -> List.of(age(actor, id));
            case "child.send" -> send(actor, id) ? List.of("yes") : List.of();
            default ->
                open.children().stream()
                        .filter(child -> child.id().equals(id))
                        .map(child -> child.role().name())
                        .toList();
        };
    }

    private String age(Actor actor, UUID child) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone(actor));
        return AgeBand.on(today, births.youngest(List.of(child)));
    }

    private boolean send(Actor actor, UUID child) {
        var line = children.lines(actor, List.of(child)).get(child);
        return line != null && line.send() != null && !line.send().provision().equals("N");
    }
}
