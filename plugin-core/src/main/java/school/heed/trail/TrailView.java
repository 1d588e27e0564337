package school.heed.trail;

import java.time.Instant;
import java.util.List;

/** A page of the audit, newest first. {@code older} is the moment to ask from for more, and absent on the last page. */
public record TrailView(List<TrailLine> items, Instant older) {

    /**
     * One act.
     *
     * @param who a name, "Heed" or "Set-up"
     * @param act a code such as READ, LISTED, REFUSED or LINE_WRITTEN
     * @param what which list, or what was refused; may be empty
     * @param more how many records there are beside those shown
     */
    public record TrailLine(Instant at, String who, String act, String what, List<RecordLine> records, int more) {}

    /** A record. {@code name} is a case's number or a colleague's name; never a child's. */
    public record RecordLine(String ref, String name) {}
}
