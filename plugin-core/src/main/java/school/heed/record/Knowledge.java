package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import school.heed.casefile.CaseFacts;
import school.heed.casefile.OpenCase;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.people.Births;
import school.heed.people.Children;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.json.JsonConfig;
import school.heed.policy.FormTemplate;
import school.heed.policy.SettingStore;
import school.heed.policy.When;

/** What a form may depend on without asking again: the case's other forms, and the child whom it is about. */
@Dependent
class Knowledge {
    @Inject
    Chronology chronology;

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

    /** @param newest the newest saving of each record of the case @return answers by the codes that the form names, and no other */
    Map<String, List<String>> of(Actor actor, OpenCase open, FormTemplate form, Ref about, List<CaseRecord> newest) {
        return of(actor, open, form, about, newest, each -> filled(actor, open.ref(), each));
    }

    /** @param opened opens a saving; for those who ask for many forms of one case at once */
    Map<String, List<String>> of(
            Actor actor,
            OpenCase open,
            FormTemplate form,
            Ref about,
            List<CaseRecord> newest,
            Function<CaseRecord, Filled> opened) {
        var known = new HashMap<String, List<String>>();
        for (var code : When.wanted(form)) {
            var values =
                    code.startsWith("child.") ? ofChild(actor, open, code, about) : ofForm(open, code, newest, opened);
            if (!values.isEmpty()) {
                known.put(code, values);
            }
        }
        return known;
    }

    /** What a new form begins with: the words of the reports, for the writer to check. */
    Map<String, List<String>> begun(Actor actor, OpenCase open, FormTemplate form) {
        var wanted = form.questions().stream()
                .filter(question -> !question.from().isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var reports = chronology.streams(open.ref()).stream()
                .filter(ref -> ref.is("concern"))
                .toList();
        var said = facts.of(actor, reports);
        var begun = new HashMap<String, List<String>>();
        for (var question : wanted) {
            var words = said.getOrDefault(question.from().replace("concern.", ""), "");
            // Longer words than fit are not cut down silently: the form begins blank there.
            if (!words.isBlank() && words.codePointCount(0, words.length()) <= question.max()) {
                begun.put(question.code(), List.of(words));
            }
        }
        return begun;
    }

    private static List<String> ofForm(
            OpenCase open, String code, List<CaseRecord> newest, Function<CaseRecord, Filled> opened) {
        var at = code.indexOf('.');
        return newest.stream()
                .filter(each -> each.form().startsWith(code.substring(0, at) + "@")
                        && each.about().equals(open.ref()))
                .findFirst()
                .map(each -> opened.apply(each).answers().getOrDefault(code.substring(at + 1), List.of()))
                .orElse(List.of());
    }

    private List<String> ofChild(Actor actor, OpenCase open, String code, Ref about) {
        if (!about.is("child")) {
            return List.of();
        }
        var id = about.uuid();
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

    Filled filled(Actor actor, Ref stream, CaseRecord saving) {
        var json = FieldCipher.open(chronology.key(actor, stream), "record.answers/" + saving.id(), saving.answers());
        return JsonConfig.jsonb().fromJson(json, Filled.class);
    }
}
