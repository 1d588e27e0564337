package school.heed.demohost;

import java.time.LocalDate;

/** Where a pupil is meant to be: {@code start} and {@code end} are {@code HH:mm} in the school's zone. */
public record Slot(LocalDate date, String start, String end, String kind, String title, String place, String staffId) {}
