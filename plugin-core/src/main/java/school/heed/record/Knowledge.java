package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import school.heed.casefile.CaseFacts;
import school.heed.casefile.ChildIn;
import school.heed.casefile.OpenCase;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.people.Births;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.people.Identities;
import school.heed.platform.Ref;
import school.heed.policy.FormTemplate;
import school.heed.policy.SettingStore;

/** What a form may depend on without asking again: the case's other forms, and the child whom it is about. */
@Dependent
class Knowledge {
    private static final String OF_REPORTS = "concern.";

    @Inject
    RecordRepository records;

    @Inject
    Chronology chronology;

    @Inject
    RecordWords words;

    @Inject
    CaseFacts facts;

    @Inject
    Births births;

    @Inject
    Identities identities;

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

    /** What a new form begins with: what the reports, the case's other forms and the MIS say already. */
    Map<String, List<String>> begun(Actor actor, OpenCase open, FormTemplate form, Ref about) {
        var wanted = form.questions().stream()
                .flatMap(question -> question.begins().stream())
                .toList();
        var said = wanted.stream().anyMatch(Knowledge::isOfReports) ? reported(actor, open) : Map.<String, String>of();
        var others = wanted.stream().allMatch(code -> isOfReports(code) || isOfChild(code))
                ? in(actor, open, List.of())
                : in(actor, open, records.newest(open.id()));
        var names = names(actor, open);
        return Begun.of(form, code -> {
            if (isOfReports(code)) {
                return List.of(said.getOrDefault(code.substring(OF_REPORTS.length()), ""));
            }
            return isOfChild(code) ? List.of(fact(actor, about, code)) : others.answered(code, about, names);
        });
    }

    private static boolean isOfChild(String code) {
        return code.startsWith("child.") || code.startsWith("parent.");
    }

    private static boolean isOfReports(String code) {
        return code.startsWith(OF_REPORTS);
    }

    private Map<String, String> reported(Actor actor, OpenCase open) {
        return facts.of(
                actor,
                chronology.streams(open.ref()).stream()
                        .filter(ref -> ref.is("concern"))
                        .toList());
    }

    private Function<UUID, String> names(Actor actor, OpenCase open) {
        var people =
                children.lines(actor, open.children().stream().map(ChildIn::id).toList());
        return id ->
                Optional.ofNullable(people.get(id)).map(ChildLine::shortName).orElse("");
    }

    /** What the MIS says of the child whom a form is about. */
    private String fact(Actor actor, Ref about, String code) {
        if (!about.is("child")) {
            return "";
        }
        return switch (code) {
            case "child.send" -> send(actor, about.uuid()) ? "yes" : "";
            case "child.sendWords" -> send(actor, about.uuid()) ? sendWords(actor, about.uuid()) : "";
            case "child.authority" ->
                identities.of(actor, List.of(about.uuid())).get(about.uuid()).homeAuthority();
            default -> "";
        };
    }

    private String sendWords(Actor actor, UUID child) {
        var send = children.line(actor, child).send();
        return send.communication() == null || send.communication().isBlank()
                ? send.words()
                : send.words() + ". " + send.communication();
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
