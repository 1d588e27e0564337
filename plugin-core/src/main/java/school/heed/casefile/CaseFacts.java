package school.heed.casefile;

import java.util.List;
import java.util.Map;
import school.heed.identity.Actor;
import school.heed.platform.Ref;

/** What was said in the reports of a case, so that nobody writes it twice. The reports' own feature answers. */
public interface CaseFacts {
    /**
     * Answers by question code of the report's form, those of several reports one below the other; choices by their labels.
     *
     * @param reports concerns attached to a case that the reader was let into
     */
    Map<String, String> of(Actor actor, List<Ref> reports);
}
