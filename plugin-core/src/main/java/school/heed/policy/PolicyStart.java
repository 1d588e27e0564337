package school.heed.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Refuses to start on a policy that could mislead, in one sentence that says which file and which question. */
@Startup
@Singleton
public class PolicyStart {
    @Inject
    PolicyLibrary policy;

    @PostConstruct
    void check() {
        policy.packs();
    }
}
