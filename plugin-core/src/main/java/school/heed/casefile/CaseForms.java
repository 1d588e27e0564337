package school.heed.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.policy.Answered;

/** What forms of cases say, for a print or a file that several features make up. Their own feature answers. */
public interface CaseForms {
    /**
     * The newest saving of each of these forms, by case; cases without one are missing.
     *
     * @param cases that the reader was let into
     * @param forms by id
     */
    Map<UUID, List<CaseForm>> of(Actor actor, Collection<OpenCase> cases, Set<String> forms);

    /** @param child absent for a form about the whole case @param answers as they read on the form then */
    record CaseForm(String form, String title, UUID child, Instant at, List<Answered> answers) {}
}
