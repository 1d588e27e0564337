package school.heed.demohost;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The pages of the school's own system, and the launch endpoint they use. */
@ApplicationPath("/")
public class PageApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                SignInPages.class,
                HomePages.class,
                PupilPages.class,
                EntryPages.class,
                AdminPages.class,
                LaunchEndpoint.class,
                DemoEndpoints.class,
                PhoneEndpoints.class,
                PhonePages.class,
                AssetFiles.class,
                PageGuard.class,
                PageProblems.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
