package school.heed.journey;

import school.heed.support.Person;
import school.heed.support.Stack;

/** The one stack of these journeys that copies nothing but pointers to the host, and that may be killed. */
final class Stacks {
    private static Stack pointer;

    private Stacks() {}

    /** How long Heed waits before it locks a page that nobody uses. */
    static long idleMillis(Stack stack) {
        return 1000L * Person.signedIn(stack, "oduya").launch("workspace", "").getInt("idleSeconds");
    }

    static synchronized Stack pointer() {
        if (pointer == null) {
            pointer = Stack.start("journey");
            Runtime.getRuntime().addShutdownHook(new Thread(pointer::close));
        }
        return pointer;
    }
}
