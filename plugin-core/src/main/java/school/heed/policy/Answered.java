package school.heed.policy;

import java.util.List;

/** One answer as it is stored: code and label as they were, readable without the form. */
public record Answered(String code, String label, List<String> values, boolean verbatim) {}
