package school.heed.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.host.HostLinks;

/** What needs the lead now, in the order in which it falls due. */
public record DeskView(
        Instant asOf,
        List<DeskRow> rows,
        List<RoleToConfirm> rolesToConfirm,
        List<HostLinks.Pending> pairings,
        long unsentDrafts,
        long openCases,
        HostQueue hostQueue,
        CopiesDiffer copiesDiffer,
        Instant rosterAsOf) {

    /** One act that is due. {@code due} is absent where no figure is set and the row counts up. */
    public record DeskRow(
            String ref,
            String kind,
            String act,
            String why,
            String group,
            Instant since,
            Instant due,
            String button,
            boolean danger) {}

    /** A capability that the host offers and nobody inside Heed has confirmed. */
    public record RoleToConfirm(UUID personId, String name, String capability, Instant since, boolean mine) {}

    /** The last comparison found copies in the host that are not as Heed left them; absent where all agree. */
    public record CopiesDiffer(long count, String sentence, Instant at) {}

    /** Entries on their way to the host. {@code refused} ones go again only when a lead asks in their case. */
    public record HostQueue(long waiting, Instant oldest, long stored, long refused, String trouble) {}
}
