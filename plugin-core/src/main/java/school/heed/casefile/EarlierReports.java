package school.heed.casefile;

import java.util.List;
import java.util.UUID;
import school.heed.identity.Actor;

/** Reports about one child that are in no case. Their own feature answers. */
public interface EarlierReports {
    /** Those that are open to the reader, newest first; whoever asks writes the audit line. */
    List<EarlierView.Matter> of(Actor actor, UUID child);
}
