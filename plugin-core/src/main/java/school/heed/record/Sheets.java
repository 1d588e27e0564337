package school.heed.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import school.heed.casefile.CaseBook.FilledForm;
import school.heed.casefile.OpenCase;
import school.heed.casefile.RecordRow.RecordSheet;
import school.heed.people.ChildLine;
import school.heed.people.PersonLine;
import school.heed.platform.Ref;
import school.heed.policy.AnswerCheck;
import school.heed.policy.FormTemplate;
import school.heed.policy.When;

/**
 * The sheets of a case's records: one for each saving's record, and one for each form that may be begun, for the case or for each child.
 *
 * @param template a form by its reference
 * @param act what a duty asks for, by its code
 */
record Sheets(
        OpenCase open,
        List<CaseRecord> newest,
        Map<UUID, ChildLine> people,
        Map<UUID, PersonLine> savers,
        CaseKnowledge known,
        Function<String, FormTemplate> template,
        Function<String, String> act) {

    /** What each record says that is begun. */
    List<FilledForm> filled() {
        return newest.stream()
                .map(saving -> new FilledForm(
                        saving.form().replaceFirst("@.*", ""),
                        child(saving.about()),
                        saving.record(),
                        saving.at(),
                        savers.get(saving.by().uuid()),
                        known.filled(saving).answers(),
                        known.filled(saving).shown()))
                .toList();
    }

    List<RecordSheet> of(FormTemplate form) {
        var abouts = form.per().equals("child")
                ? open.children().stream()
                        .map(child -> Ref.of("child", child.id()))
                        .toList()
                : List.of(open.ref());
        return abouts.stream().flatMap(about -> of(form, about)).toList();
    }

    private Stream<RecordSheet> of(FormTemplate form, Ref about) {
        var there = newest.stream().filter(each -> each.is(form.id(), about)).toList();
        var begun = there.stream().map(each -> begun(form, each));
        return there.isEmpty() || form.many()
                ? Stream.concat(begun, Stream.of(toBegin(form, about, !there.isEmpty())))
                : begun;
    }

    private RecordSheet begun(FormTemplate form, CaseRecord saving) {
        var then = template.apply(saving.form());
        var missing = AnswerCheck.missing(then, known.answers(saving), known.of(then, saving.about()));
        return new RecordSheet(
                form.id(),
                form.title(),
                child(saving.about()),
                name(saving.about()),
                saving.record(),
                missing.size(),
                saving.at(),
                savers.get(saving.by().uuid()),
                true,
                false,
                then.alerts(known.answers(saving)).stream().findFirst().map(act).orElse(""));
    }

    private RecordSheet toBegin(FormTemplate form, Ref about, boolean another) {
        var facts = known.of(form, about);
        var missing = AnswerCheck.missing(form, Map.of(), facts).size();
        return new RecordSheet(
                form.id(),
                form.title(),
                child(about),
                name(about),
                null,
                missing,
                null,
                null,
                When.isCalledFor(form, facts),
                another,
                "");
    }

    private static UUID child(Ref about) {
        return about.is("child") ? about.uuid() : null;
    }

    private String name(Ref about) {
        return Optional.ofNullable(child(about))
                .map(people::get)
                .map(ChildLine::shortName)
                .orElse("");
    }
}
