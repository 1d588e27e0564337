package school.heed.host;

import java.util.List;

/**
 * Where a pupil is meant to be on the days asked for, at most 500 slots.
 *
 * @param skipped how many items broke the contract and were left out
 */
public record HostTimetable(List<HostSlot> items, int skipped) {}
