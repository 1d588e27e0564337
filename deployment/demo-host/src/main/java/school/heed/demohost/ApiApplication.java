package school.heed.demohost;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The Host Integration API: JSON only, called by Heed only. */
@ApplicationPath("/heed-api/v1")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(RosterApi.class, RecordsApi.class, AnchorsApi.class, ApiGuard.class, ApiProblems.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
