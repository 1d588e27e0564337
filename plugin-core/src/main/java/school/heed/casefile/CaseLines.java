package school.heed.casefile;

import java.util.List;

/** A page of cases, newest first. */
public record CaseLines(List<CaseLine> items, boolean more) {}
