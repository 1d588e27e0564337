package school.heed.host;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Where a pupil is meant to be, in the school's own time.
 *
 * @param kind {@code lesson}, {@code form}, {@code club}, {@code lunch}, {@code break} or {@code transport}
 * @param title empty where the host does not say; so {@code place}, {@code staffId} and {@code group}
 * @param group the host's id of the class, club or bus: the same for every pupil in it
 */
public record HostSlot(
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String kind,
        String title,
        String place,
        String staffId,
        String group) {}
