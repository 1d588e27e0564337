package school.heed.chronology;

import java.util.List;

/**
 * What the host holds of an entry; of several children's copies the least finished one counts.
 *
 * @param state a state of {@code host_copy}, or {@code NOT_SENT}
 * @param trouble the code with which the host refused, else empty
 */
record HostState(String state, String trouble) {
    static final HostState NOT_SENT = new HostState("NOT_SENT", "");
    private static final List<String> ORDER = List.of("REFUSED", "WAITING", "STORED", "WITHHELD", "ERASED");

    /** A refusal of either copy is told. */
    HostState lesser(HostState other) {
        var first = ORDER.indexOf(state) <= ORDER.indexOf(other.state) ? this : other;
        return new HostState(first.state, trouble.isEmpty() ? other.trouble : trouble);
    }
}
