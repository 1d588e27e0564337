package school.heed.desk;

import java.time.Instant;
import java.util.List;
import school.heed.casefile.CaseLine;
import school.heed.concern.MyConcern;
import school.heed.people.ChildLine;
import school.heed.people.OnDuty;

/** The safeguarding tab on a pupil's profile. {@code child}, {@code draft} and {@code lead} may be absent. */
public record TabView(
        ChildLine child,
        Instant rosterAsOf,
        boolean rosterLate,
        List<OnDuty> onDuty,
        String supportLine,
        DraftLine draft,
        List<MyConcern> mine,
        boolean moreMine,
        LeadTab lead) {

    /** That an unfinished report exists. */
    public record DraftLine(Instant savedAt) {}

    /** What only leads and deputies see of this child. */
    public record LeadTab(int newConcerns, List<CaseLine> cases, List<ChildLine> siblings) {}
}
