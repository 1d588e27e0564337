package school.heed.policy;

import java.util.List;

/**
 * Answers that can be stored, and what is still open.
 *
 * @param missing codes of questions that must be answered before the form is complete
 */
public record Checked(List<Answered> answers, List<String> missing) {}
