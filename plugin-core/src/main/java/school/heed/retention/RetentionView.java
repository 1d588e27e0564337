package school.heed.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * How long a case is kept.
 *
 * @param until last day, or absent while a date of birth is not known: then it is kept
 * @param held whether a hold stands, which beats the day
 */
public record RetentionView(LocalDate until, RuleView rule, boolean held, List<HoldView> holds, boolean mayDecide) {}
