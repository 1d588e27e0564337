package school.heed.concern;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import school.heed.platform.problem.Refusal;
import school.heed.policy.DeadlineTable;

/** When the lead first knew, from which the contact clock runs: being told in person counts, and opening it is the latest moment. */
final class FirstKnown {
    private FirstKnown() {}

    /** @param opened when it was first opened, or null */
    static Instant of(LocalDateTime said, ZoneId zone, Instant opened, Instant now) {
        var knew = said.atZone(zone).toInstant();
        if (knew.isAfter(now.plusSeconds(60))) {
            throw Refusal.invalid("bad-date", "knewTime", "This time has not come yet.");
        }
        var latest = opened == null ? now : opened;
        return knew.isAfter(latest) ? latest : knew;
    }

    /** 000 Responding: at once, and within 24 hours of the lead becoming aware. */
    static Instant latestContact(Instant knew, DeadlineTable table) {
        return knew.plus(table.row(Triage.CONTACT).duration());
    }
}
