package school.heed.container;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the database before the server; inside the server, where the class arrives with the test, it does nothing. */
final class Database implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("heed.war") != null) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Database.class))
                    .getOrComputeIfAbsent("db", any -> RunningDatabase.started());
        }
    }
}
