package school.heed.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.casefile.ChildIn;
import school.heed.deadline.Deadlines;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.people.Children;
import school.heed.people.OnCall;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.problem.Refusal;
import school.heed.policy.AnswerCheck;
import school.heed.policy.Answered;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/** What happens around a report as it comes in: checks, the clocks that wait for a reader, the people who hear of it. */
@Dependent
class ConcernIntake {
    @Inject
    PolicyLibrary policy;

    @Inject
    SettingStore settings;

    @Inject
    Children children;

    @Inject
    Staff staff;

    @Inject
    OnCall onCall;

    @Inject
    Capabilities capabilities;

    @Inject
    Deadlines deadlines;

    @Inject
    Hearing hearing;

    @Inject
    Drafts drafts;

    @Inject
    PaperCodes papers;

    /** The answers; for a form copied from paper, also when it was written there. */
    List<Answered> answers(Actor actor, NewConcern in) {
        var form = policy.in(settings.settings(actor).termPack()).form(in.template());
        var answers = AnswerCheck.check(form, in.answers());
        if (in.paper() == null) {
            return answers;
        }
        var written = in.paper().writtenDay() + ", " + in.paper().writtenTime();
        var all = new ArrayList<>(answers);
        all.add(new Answered("paper", "Copied from a paper form that was written on", List.of(written), false));
        return List.copyOf(all);
    }

    void mustBeKnown(Actor actor, NewConcern in) {
        children.mustBeKnown(actor, in.children().stream().map(ChildIn::id).toList());
    }

    /** The adult it is about, when it is one from the staff list; nothing otherwise. */
    Ref subject(Actor actor, NewConcern in) {
        if (in.about() != About.ADULT) {
            return null;
        }
        var heads = capabilities.holders(actor, "head");
        var aboutHead = in.adult().personId() != null
                ? heads.contains(in.adult().personId())
                : heads.stream()
                        .anyMatch(head -> AdultName.isProbably(
                                in.adult().name(), staff.line(actor, head).name()));
        if (aboutHead) {
            var phone = settings.settings(actor).adultPhone();
            throw Refusal.rule(
                    "about-the-head",
                    "This would reach the person it is about, so Heed does not send it. Please phone now: "
                            + (phone.isEmpty()
                                    ? "the chair of governors, or the local authority’s designated officer."
                                    : phone + "."));
        }
        if (in.adult().personId() == null) {
            return null;
        }
        if (staff.find(actor, in.adult().personId()).isEmpty()) {
            throw Refusal.invalid(
                    "unknown-adult", "adult", "Heed does not know this person. Choose again, or write the name.");
        }
        return Ref.of("person", in.adult().personId());
    }

    String adultName(Actor actor, NewConcern in) {
        if (in.about() != About.ADULT) {
            return "";
        }
        return in.adult().personId() == null
                ? in.adult().name()
                : staff.line(actor, in.adult().personId()).name();
    }

    /** When a lead was told in person: what the reporter says, or now. Absent when nobody was told yet. */
    Instant toldAt(Actor actor, NewConcern in, Instant now) {
        if (!in.told().equals("yes")) {
            return null;
        }
        if (in.one("toldAt").isEmpty()) {
            return now;
        }
        var zone = settings.zone(actor);
        var today = LocalDate.ofInstant(now, zone)
                .atTime(LocalTime.parse(in.one("toldAt")))
                .atZone(zone);
        // A time that has not come yet today was yesterday's.
        return today.toInstant().isAfter(now.plusSeconds(60))
                ? today.minusDays(1).toInstant()
                : today.toInstant();
    }

    /** The code of the paper form this was copied from, with the time written on it; empty for a report made here. */
    String paper(Actor actor, NewConcern in, Ref concern) {
        if (in.paper() == null) {
            return "";
        }
        papers.use(actor, in.paper().code(), concern);
        return in.paper().writtenDay() + "T" + in.paper().writtenTime();
    }

    void startWaiting(Actor actor, Concern concern) {
        var set = settings.settings(actor);
        var wait = Duration.ofMinutes(concern.danger() ? set.dangerMinutes() : set.unopenedMinutes());
        var from = concern.recordedAt();
        deadlines.start(
                actor,
                concern.ref(),
                from,
                Map.of("CONCERN_SEEN", from.plus(wait), "CONCERN_SEEN_HEAD", from.plus(wait.multipliedBy(2))));
    }

    /** @return the people told */
    List<UUID> tellThoseOnDuty(Actor actor, Concern concern, Instant now) {
        return hearing.tell(actor, concern, now);
    }

    void forgetDraft(Actor actor) {
        drafts.delete(actor);
    }

    /** Whom a new report is told to. */
    List<UUID> toTell(Actor actor, Concern concern, Instant now) {
        return hearing.of(actor, concern, now);
    }
}
