package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.casefile.CaseFacts;
import school.heed.casefile.OpenCase;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.people.Births;
import school.heed.people.Children;
import school.heed.policy.FormTemplate;
import school.heed.policy.SettingStore;

/** What a form may depend on without asking again: the case's other forms, and the child whom it is about. */
@Dependent
class Knowledge {
    @Inject
    Chronology chronology;

    @Inject
    RecordRepository records;

    @Inject
    RecordWords words;

    @Inject
    CaseFacts facts;

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

    /** What a new form begins with: words of the reports and of the case's other forms, for the writer to check. */
    Map<String, List<String>> begun(Actor actor, OpenCase open, FormTemplate form) {
        var wanted = form.questions().stream()
                .filter(question -> !question.beginnings().isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var said = said(actor, open);
        var forms = wanted.stream().anyMatch(question -> !question.from().startsWith("concern."))
                ? in(actor, open, records.newest(open.id()))
                : in(actor, open, List.of());
        var begun = new HashMap<String, List<String>>();
        for (var question : wanted) {
            question.beginnings().stream()
                    .map(from -> from.startsWith("concern.")
                            ? said.getOrDefault(from.replace("concern.", ""), "")
                            : String.join("\n", forms.ofForm(from)))
                    .filter(text -> !text.isBlank())
                    // Longer words than fit are not cut down silently: the form begins blank there.
                    .filter(text -> text.codePointCount(0, text.length()) <= question.max())
                    .findFirst()
                    .ifPresent(text -> begun.put(question.code(), List.of(text)));
        }
        return begun;
    }

    private Map<String, String> said(Actor actor, OpenCase open) {
        var reports = chronology.streams(open.ref()).stream()
                .filter(ref -> ref.is("concern"))
                .toList();
        return facts.of(actor, reports);
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
