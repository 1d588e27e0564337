package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.heed.casefile.CaseFacts;
import school.heed.casefile.OpenCase;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.people.Children;
import school.heed.people.SendLine;
import school.heed.platform.Ref;
import school.heed.policy.FormTemplate;
import school.heed.policy.Question;

/** What a new form begins with, for the writer to check: words of the reports, of the case's other forms, and of the MIS. */
@Dependent
class Beginnings {
    @Inject
    Chronology chronology;

    @Inject
    CaseFacts facts;

    @Inject
    RecordRepository records;

    @Inject
    RecordWords words;

    @Inject
    Children children;

    /** @param about the case, or the child whom the form is about */
    Map<String, List<String>> of(Actor actor, OpenCase open, FormTemplate form, Ref about) {
        var begun = new HashMap<String, List<String>>();
        var wanted = form.questions().stream()
                .filter(question -> !question.from().isEmpty())
                .toList();
        var said = said(actor, open, about, wanted);
        for (var question : wanted) {
            question.beginnings().stream()
                    .map(from -> said.getOrDefault(from, ""))
                    .filter(text -> !text.isBlank() && fits(question, text))
                    .findFirst()
                    .ifPresent(text -> begun.put(question.code(), List.of(text)));
        }
        form.questions().stream().filter(question -> question.rows() != null).forEach(question -> {
            var first = question.rows().columns().get(0).code();
            for (var row = 1; row <= question.rows().begin().size(); row++) {
                begun.put(
                        question.code() + "." + row + "." + first,
                        List.of(question.rows().begin().get(row - 1)));
            }
        });
        return begun;
    }

    /** Longer words than fit are not cut down silently: the form begins blank there. */
    private static boolean fits(Question question, String text) {
        return question.max() == 0 || text.codePointCount(0, text.length()) <= question.max();
    }

    private Map<String, String> said(Actor actor, OpenCase open, Ref about, List<Question> wanted) {
        var said = new HashMap<String, String>();
        if (wants(wanted, "concern.")) {
            var reports = chronology.streams(open.ref()).stream()
                    .filter(ref -> ref.is("concern"))
                    .toList();
            facts.of(actor, reports).forEach((code, text) -> said.put("concern." + code, text));
        }
        if (wants(wanted, "child.")) {
            var line = children.line(actor, about.uuid());
            if (line.send() != null && !line.send().provision().equals("N")) {
                said.put("child.send", "yes");
                said.put("child.sendWords", inWords(line.send()));
            }
        }
        if (wanted.stream()
                .flatMap(each -> each.beginnings().stream())
                .anyMatch(from -> !from.matches("(concern|child)\\..*"))) {
            records.newest(open.id()).stream()
                    .filter(each -> each.about().equals(about) || each.about().equals(open.ref()))
                    .filter(each -> wants(wanted, each.formId() + "."))
                    .forEach(each -> words.open(actor, open.ref(), each)
                            .answers()
                            .forEach(
                                    (code, values) -> said.put(each.formId() + "." + code, String.join("; ", values))));
        }
        return said;
    }

    private static boolean wants(List<Question> wanted, String where) {
        return wanted.stream()
                .flatMap(question -> question.beginnings().stream())
                .anyMatch(from -> from.startsWith(where));
    }

    private static String inWords(SendLine send) {
        return send.communication() == null || send.communication().isBlank()
                ? send.words()
                : send.words() + ". " + send.communication();
    }
}
