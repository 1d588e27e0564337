package school.heed.host;

import java.util.List;

/**
 * Up to 500 pupils in the order of their last change.
 *
 * @param skipped how many items broke the contract and were left out
 * @param next the cursor to ask with at once while there is more, empty on the last page
 * @param cursor on the last page the place to go on from next time, else empty
 */
public record HostPupilPage(List<HostPupil> items, int skipped, String next, String cursor) {}
