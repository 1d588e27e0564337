package school.heed.host;

import java.util.List;

/**
 * What a host holds of Heed's entries about one pupil, oldest first.
 *
 * @param skipped how many items broke the contract and were left out
 */
public record HeldEntries(List<HeldEntry> items, int skipped) {}
