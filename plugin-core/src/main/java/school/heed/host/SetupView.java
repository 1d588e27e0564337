package school.heed.host;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.people.Duty;
import school.heed.policy.Settings;

/**
 * The set-up page: the link, matches, settings and tests. No child is on it. Absent: what has not happened yet.
 *
 * @param mayPair whether this person may also pair, name the first lead and run the tests: the administrator
 */
public record SetupView(
        PairedHost paired,
        PairedHost pending,
        List<SendRow> send,
        List<StaffLine> staff,
        Settings settings,
        Duty duty,
        String firstLead,
        String firstLeadCode,
        String firstLeadName,
        String headName,
        List<TestResult> tests,
        Instant testedAt,
        List<TermPack> termPacks,
        boolean mayPair) {

    /** The host and how the link is. */
    public record PairedHost(
            String hostId,
            String product,
            String version,
            String apiVersion,
            String origin,
            String fingerprint,
            Instant pairedAt,
            Instant lastHeard,
            double clockApartSeconds,
            long pupils,
            long staff,
            Instant syncedAt,
            String syncTrouble,
            long waiting,
            long sent,
            long receipts) {}

    /** One of the host's SEND descriptors, what it means, and how many pupils carry it. */
    public record SendRow(String descriptor, String provision, String need, boolean eal, int pupils) {}

    /** A member of staff with what the host offers and what Heed has confirmed. */
    public record StaffLine(UUID id, String name, List<String> offered, List<String> confirmed) {}

    /** A list of words to choose from. */
    public record TermPack(String code, String label, String sample) {}

    /** One check, what happened, and what to do. */
    public record TestResult(String code, String label, boolean ok, String what, String todo) {}
}
