package school.heed.concern;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.casefile.CaseLine;
import school.heed.casefile.CaseRole;
import school.heed.people.ChildLine;
import school.heed.people.PersonLine;
import school.heed.policy.Answered;

/** A report as the desk reads it. {@code knownAt}, {@code firstSteps}, {@code caseId} and {@code caseNumber} may be absent. */
public record ConcernView(
        UUID id,
        String receipt,
        int version,
        About about,
        ConcernStatus status,
        PersonLine reporter,
        Instant recordedAt,
        String occurredText,
        boolean danger,
        boolean paper,
        List<ConcernChildView> children,
        List<String> unknownChildren,
        String adultName,
        List<Answered> words,
        List<Addition> additions,
        String told,
        String toldText,
        Instant knownAt,
        FirstSteps firstSteps,
        UUID caseId,
        Integer caseNumber,
        String closedBecause,
        List<CaseLine> cases) {

    /** A child named in it, and the part the reporter thought they had. */
    public record ConcernChildView(ChildLine child, CaseRole role) {}

    /** What the lead did first, and when they first knew. */
    public record FirstSteps(
            Instant at,
            PersonLine by,
            boolean talkedToReporter,
            String safetySteps,
            MayNeedOthers mayNeedOthers,
            Instant knewAt) {}
}
