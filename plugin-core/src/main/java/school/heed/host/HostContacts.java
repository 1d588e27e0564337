package school.heed.host;

import java.util.List;

/**
 * A pupil's parents and carers in the host's order of priority, at most 50.
 *
 * @param skipped how many items broke the contract and were left out
 */
public record HostContacts(List<HostContact> items, int skipped) {}
