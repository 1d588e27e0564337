package school.heed.journey;

import school.heed.support.Stack;

/** The one stack of these journeys that copies nothing but pointers to the host, and that may be killed. */
final class Stacks {
    private static Stack pointer;

    private Stacks() {}

    static synchronized Stack pointer() {
        if (pointer == null) {
            pointer = Stack.start("journey");
            Runtime.getRuntime().addShutdownHook(new Thread(pointer::close));
        }
        return pointer;
    }
}
