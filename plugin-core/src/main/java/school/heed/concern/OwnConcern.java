package school.heed.concern;

import java.util.List;
import school.heed.policy.Answered;

/** What I wrote, word for word. */
public record OwnConcern(MyConcern concern, List<Answered> words, List<Addition> additions) {}
