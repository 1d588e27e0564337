package school.heed.chronology;

import java.util.List;

/** What the host holds of an entry; of several children's copies the least finished one counts. */
final class HostState {
    private static final List<String> ORDER = List.of("REFUSED", "WAITING", "STORED", "WITHHELD", "ERASED");

    private HostState() {}

    static String lesser(String one, String other) {
        return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
    }
}
