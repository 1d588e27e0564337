package school.heed.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.casefile.Cases;
import school.heed.casefile.OpenCase;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.db.Once;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;
import school.heed.policy.AnswerCheck;
import school.heed.policy.FormTemplate;
import school.heed.policy.Merge;
import school.heed.policy.When;

/** Filling in the records of a case, and reading them. */
@ApplicationScoped
@Transactional
@InSchool
public class Records {
    private final Cases cases;
    private final RecordRepository records;
    private final RecordPicture picture;
    private final Knowledge knowledge;
    private final RecordForms forms;
    private final Chronology chronology;
    private final Audit audit;
    private final Once once;

    @Inject
    RecordWords words;

    @Inject
    Alerts alerts;

    @Inject
    RecordDrafts drafts;

    @Inject
    Clock clock;

    protected Records() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Records(
            Cases cases,
            RecordRepository records,
            RecordPicture picture,
            Knowledge knowledge,
            RecordForms forms,
            Chronology chronology,
            Audit audit,
            Once once) {
        this.cases = cases;
        this.records = records;
        this.picture = picture;
        this.knowledge = knowledge;
        this.forms = forms;
        this.chronology = chronology;
        this.audit = audit;
        this.once = once;
    }

    /** @param child null for a form about the whole case @param record null for one that is begun, or of which there is only one */
    public RecordView read(Actor actor, UUID caseId, String form, UUID child, UUID record) {
        var open = cases.look(actor, caseId);
        var newest = forms.offered(actor, form);
        var place = place(open, newest, child, record);
        var savings = records.savings(caseId, place.record());
        mustFit(savings, place, newest.id(), record);
        var template = forms.of(actor, savings, newest);
        var draft = actor.may(Permission.CASES)
                ? drafts.mine(actor, open, RecordDrafts.place(newest, place.about(), record))
                        .orElse(null)
                : null;
        var view = picture.of(actor, open, template, place, savings, known(actor, open, template, place), draft);
        alerts.opened(actor, open, template, view.answers(), clock.instant());
        return view;
    }

    /** Saves a form, half done or complete; nothing that was saved before is lost. */
    public RecordView save(Actor actor, UUID caseId, UUID key, NewRecord in) {
        var open = cases.open(actor, caseId);
        var form = forms.offered(actor, in.template().replaceFirst("@.*", ""));
        var first = once.before(actor, actor.ref(), key, in);
        var place = place(open, form, in.child(), first.map(UUID::fromString).orElse(in.record()));
        // From here on nobody else writes in this case until this is stored.
        var now = chronology.recordedNow(actor, open.ref());
        var savings = new ArrayList<>(records.savings(caseId, place.record()));
        mustFit(savings, place, form.id(), in.record());
        var template = forms.of(actor, savings, form);
        if (!template.ref().equals(in.template())) {
            throw Refusal.invalid("unknown-form", "template", "This form has changed. Open it again.");
        }
        var known = known(actor, open, template, place);
        if (first.isEmpty()) {
            var before = picture.filled(actor, open.ref(), savings, savings.size());
            var merged = merged(picture.filled(actor, open.ref(), savings, in.base()), before, in);
            mustKeepWhatIsSealed(template, before, merged.answers());
            mustBeWholeWhenSealed(template, before, merged.answers(), known);
            var checked = AnswerCheck.soFar(template, merged.answers(), known);
            if (savings.isEmpty() || !merged.answers().equals(before.answers())) {
                var filled = new Filled(merged.answers(), checked);
                var entry = chronology.append(actor, line(open, place, template, before, filled, Occurrence.now(now)));
                var id = UUID.randomUUID();
                var sealed = words.seal(actor, open.ref(), id, filled);
                var saving = new CaseRecord.Saving(template.ref(), entry, now, sealed);
                var record = new CaseRecord(id, actor, place, savings.size() + 1, saving);
                records.add(record);
                savings.add(record);
                alerts.saved(actor, open, template, before.answers(), merged.answers(), now);
                audit.wrote(
                        actor, "RECORD_SAVED", open.ref(), Ref.of("record", place.record()), Ref.of("entry", entry));
            }
            once.after(actor, actor.ref(), key, place.record().toString());
            drafts.delete(actor, open, RecordDrafts.place(form, place.about(), in.record()));
        }
        return picture.of(actor, open, template, place, savings, known, null);
    }

    /** Keeps what somebody has typed so far, for them alone; with no answer it is forgotten. */
    public Kept keep(Actor actor, UUID caseId, NewRecord in) {
        var open = cases.open(actor, caseId);
        var form = forms.offered(actor, in.template().replaceFirst("@.*", ""));
        var place = RecordDrafts.place(
                form, place(open, form, in.child(), in.record()).about(), in.record());
        var now = clock.instant();
        if (in.answers().isEmpty()) {
            drafts.delete(actor, open, place);
        } else {
            drafts.save(actor, open, place, new RecordDrafts.Draft(now, in.base(), in.answers()));
        }
        return new Kept(now);
    }

    /** That what was typed is kept, and since when. */
    public record Kept(Instant savedAt) {}

    /** Asks for the case's other forms only where this one depends on them. */
    private Map<String, List<String>> known(Actor actor, OpenCase open, FormTemplate form, CaseRecord.Place place) {
        var newest = When.wanted(form).isEmpty() ? List.<CaseRecord>of() : records.newest(open.id());
        return knowledge.in(actor, open, newest).of(form, place.about());
    }

    private static NewEntry line(
            OpenCase open, CaseRecord.Place place, FormTemplate form, Filled before, Filled now, Occurrence when) {
        var about = place.about().is("child") ? List.of(place.about().uuid()) : open.children(List.of());
        // Stays here: what a form says of several children must not stand in one child's file at the host (adr 12).
        return NewEntry.of(open.ref(), EntryKind.RECORD, about, RecordText.changes(form.title(), before, now), when)
                .verbatim(RecordText.verbatim(before, now));
    }

    private static Merge merged(Filled base, Filled theirs, NewRecord in) {
        var merge = Merge.of(base.answers(), theirs.answers(), in.answers());
        if (!merge.both().isEmpty()) {
            throw Refusal.conflict(
                    "answered-by-another",
                    "Somebody saved other answers to the same questions while you wrote. Nothing of yours is lost: compare them, then save again.",
                    merge.both().stream()
                            .map(code -> new FieldError("answers." + code, "Somebody answered this while you wrote."))
                            .toList());
        }
        return merge;
    }

    /** A signed account is never rewritten; what is new is added (003 s1.3). */
    private static void mustKeepWhatIsSealed(FormTemplate form, Filled before, Map<String, List<String>> now) {
        if (!before.answers().containsKey(form.seal())) {
            return;
        }
        var changed = form.sealed().stream()
                .filter(code -> !Objects.equals(before.answers().get(code), now.get(code)))
                .map(code -> new FieldError("answers." + code, "This was complete and stays as it is."))
                .toList();
        if (!changed.isEmpty()) {
            throw Refusal.conflict(
                    "sealed",
                    "This account was complete and stays as it was written. Write what is new under “Added later”, or as another account.",
                    changed);
        }
    }

    /** What is missing when the seal is given could never be given later. */
    private static void mustBeWholeWhenSealed(
            FormTemplate form, Filled before, Map<String, List<String>> now, Map<String, List<String>> known) {
        if (!now.containsKey(form.seal()) || before.answers().containsKey(form.seal())) {
            return;
        }
        var missing = AnswerCheck.missing(form, now, known).stream()
                .filter(form.sealed()::contains)
                .map(code -> new FieldError("answers." + code, "Please answer this before you mark it as complete."))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }

    private static CaseRecord.Place place(OpenCase open, FormTemplate form, UUID child, UUID record) {
        if ((child != null) != form.per().equals("child")) {
            throw Refusal.invalid(
                    "unknown-child", "child", "Say about which child this is, where the form is about one.");
        }
        var about = child == null
                ? open.ref()
                : Ref.of("child", open.children(List.of(child)).get(0));
        var only = UUID.nameUUIDFromBytes(
                (open.id() + "/" + form.id() + "/" + about).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var which = form.many() ? (record == null ? UUID.randomUUID() : record) : only;
        return new CaseRecord.Place(open.id(), which, about);
    }

    /** A record that is asked for by its id is one of this form and this child. */
    private static void mustFit(List<CaseRecord> savings, CaseRecord.Place place, String form, UUID asked) {
        var fits = savings.stream().allMatch(each -> each.is(form, place.about()));
        if (!fits || (savings.isEmpty() && asked != null) || (asked != null && !asked.equals(place.record()))) {
            throw Refusal.notFound();
        }
    }
}
