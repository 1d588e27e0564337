package school.heed.concern;

import java.util.List;
import school.heed.people.OnDuty;

/** Proof for the reporter that the report arrived, with whom to speak to now. */
public record Receipt(MyConcern concern, List<OnDuty> onDuty, String told) {}
