package school.heed.retention;

import java.util.List;

/** The rule in force and every earlier one, newest first. */
public record RulesView(RuleView now, List<RuleView> history) {}
