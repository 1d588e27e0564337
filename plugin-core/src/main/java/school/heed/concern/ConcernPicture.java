package school.heed.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import school.heed.casefile.CaseLine;
import school.heed.casefile.CaseStatus;
import school.heed.casefile.Cases;
import school.heed.chronology.Occurrence;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.people.Staff;
import school.heed.policy.Answered;

/** Puts a report together for the people at the desk. */
@Dependent
class ConcernPicture {
    @Inject
    ConcernWords words;

    @Inject
    Children children;

    @Inject
    Staff staff;

    @Inject
    Cases cases;

    ConcernView of(Actor actor, Concern concern) {
        var written = words.words(actor, concern);
        var response = words.response(actor, concern);
        var people = children.lines(actor, concern.childIds());
        var waiting = concern.status() != ConcernStatus.ATTACHED && concern.status() != ConcernStatus.CLOSED;
        return new ConcernView(
                concern.id(),
                concern.receipt(),
                concern.version(),
                concern.about(),
                concern.status(),
                staff.line(actor, concern.reporter()),
                concern.recordedAt(),
                written.occurredText(),
                concern.danger(),
                !concern.paper().isEmpty(),
                concern.roles().stream()
                        .map(child -> new ConcernView.ConcernChildView(people.get(child.id()), child.role()))
                        .toList(),
                written.unknownChildren(),
                written.adultName(),
                written.answers(),
                words.additions(actor, concern),
                concern.told(),
                value(written.answers(), "told"),
                concern.toldAt(),
                response.at() == null
                        ? null
                        : new ConcernView.FirstSteps(
                                response.at(),
                                staff.line(actor, response.by()),
                                response.talkedToReporter(),
                                response.safetySteps(),
                                response.mayNeedOthers(),
                                response.knewAt()),
                concern.caseRef() == null ? null : concern.caseRef().uuid(),
                caseNumber(actor, concern),
                response.closedBecause(),
                waiting && actor.may(Permission.CASES)
                        ? cases.ofChildren(actor, concern.childIds(), CaseStatus.values())
                        : List.of());
    }

    /** Absent while it is in no case, or in one that is not open to this person. */
    private Integer caseNumber(Actor actor, Concern concern) {
        return concern.caseRef() == null
                ? null
                : cases.some(actor, List.of(concern.caseRef().uuid())).stream()
                        .findFirst()
                        .map(CaseLine::number)
                        .orElse(null);
    }

    List<DeskConcern> lines(Actor actor, List<Concern> waiting) {
        var people = children.lines(
                actor,
                waiting.stream()
                        .flatMap(concern -> concern.childIds().stream())
                        .distinct()
                        .toList());
        var reporters = staff.lines(
                actor, waiting.stream().map(Concern::reporter).distinct().toList());
        return waiting.stream()
                .map(concern -> {
                    var named = concern.childIds().stream()
                            .map(people::get)
                            .filter(Objects::nonNull)
                            .toList();
                    var room = concern.told().equals("send")
                            ? value(words.words(actor, concern).answers(), "room")
                            : "";
                    return new DeskConcern(
                            concern.id(),
                            concern.about(),
                            concern.status(),
                            reporters.containsKey(concern.reporter())
                                    ? reporters.get(concern.reporter()).name()
                                    : "a colleague",
                            named.stream().map(ChildLine::shortName).collect(Collectors.joining(", ")),
                            named.stream().map(ChildLine::year).distinct().collect(Collectors.joining(", ")),
                            concern.recordedAt(),
                            concern.danger(),
                            concern.told(),
                            room);
                })
                .toList();
    }

    static String firstSteps(Response response, ZoneId zone) {
        var answer =
                switch (response.mayNeedOthers()) {
                    case YES -> "Yes";
                    case NO -> "No";
                    case CANT_TELL -> "Cannot tell";
                };
        return "May be abusive or violent, or need social care or the police: " + answer + ".\nThe lead knew of it: "
                + Occurrence.now(response.knewAt()).text(zone) + ".\nTalked to the member of staff who reported it: "
                + (response.talkedToReporter() ? "yes" : "not yet") + ".\nFirst steps for everybody’s safety: "
                + response.safetySteps();
    }

    private static String value(List<Answered> answers, String code) {
        return answers.stream()
                .filter(answer -> answer.code().equals(code))
                .flatMap(answer -> answer.values().stream())
                .findFirst()
                .orElse("");
    }
}
