package school.heed.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** The streams of several cases in as many statements as those of one. */
@ApplicationScoped
@Transactional
@InSchool
public class CaseStreams {
    private final ChronologyRepository entries;
    private final Streams streams;

    protected CaseStreams() {
        this(null, null);
    }

    @Inject
    public CaseStreams(ChronologyRepository entries, Streams streams) {
        this.entries = entries;
        this.streams = streams;
    }

    /** Each case's own stream and the concerns attached to it. The cases' keys are read on the way, for their words are shown next. */
    public Map<Ref, List<Ref>> of(Actor actor, Collection<Ref> cases) {
        streams.keys(actor.school(), cases);
        return entries.streams(cases);
    }
}
