package school.heed.host;

import java.util.Set;
import java.util.regex.Pattern;

/** What a host's ids and words may look like, in launches and in answers alike. */
final class HostIds {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What a host may say about a person; Heed itself decides what it is worth. */
    static final Set<String> CAPABILITIES = Set.of("report", "admin", "lead", "deputy", "head", "pastoral");

    private HostIds() {}

    /** An id goes into addresses, so one that a web server would read as a step up the path is none. */
    static boolean valid(String id) {
        return id != null && ID.matcher(id).matches() && !id.equals(".") && !id.equals("..");
    }
}
