package school.heed.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.chronology.EntryView;
import school.heed.chronology.LastLines.LastLine;
import school.heed.people.ChildLine;
import school.heed.people.Outsider;
import school.heed.people.PersonLine;

/** A case with its children side by side, its clocks and the newest lines of its chronology. */
public record CaseView(
        UUID id,
        int number,
        int version,
        String about,
        CaseStatus status,
        Instant openedAt,
        PersonLine ledBy,
        List<CaseChildView> children,
        List<ClockView> clocks,
        List<EntryView> entries,
        long total,
        boolean more,
        List<UUID> concerns,
        List<RecordRow> records,
        boolean mayRecord,
        boolean mayDecide,
        String writeBack) {

    /** One lane of the case. {@code homeAuthority} may be empty; {@code outsider} is absent for a pupil, {@code earlierChecked} until it is. */
    public record CaseChildView(
            ChildLine child,
            CaseRole role,
            List<ChildLine> siblings,
            String homeAuthority,
            Outsider outsider,
            List<LaneRow> lane,
            LastLine earlierChecked) {}
}
