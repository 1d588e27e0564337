package school.heed.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what. Only {@code report} and {@code admin} come from the host; the others count once confirmed inside Heed. */
public final class Permissions {
    public static final Set<String> FROM_HOST = Set.of("report", "admin");
    public static final Set<String> CONFIRMED_HERE = Set.of("lead", "deputy", "head", "pastoral");
    /** These count in a session only while its person has proved the second factor. */
    public static final Set<String> WITH_FACTOR = Set.of("lead", "deputy", "head");

    private Permissions() {}

    public static Set<Permission> of(Collection<String> fromHost, Collection<String> confirmed) {
        var may = EnumSet.of(Permission.SESSION);
        if (fromHost.contains("report")) {
            may.add(Permission.REPORT);
        }
        if (fromHost.contains("admin")) {
            may.addAll(EnumSet.of(Permission.SETUP, Permission.SETTLE));
        }
        if (confirmed.contains("lead")) {
            may.addAll(EnumSet.of(
                    Permission.REPORT,
                    Permission.DESK,
                    Permission.CASES,
                    Permission.NAMED,
                    Permission.AUDIT,
                    Permission.DECIDE,
                    Permission.SETTLE));
        }
        if (confirmed.contains("deputy")) {
            may.addAll(EnumSet.of(Permission.REPORT, Permission.DESK, Permission.CASES, Permission.NAMED));
        }
        if (confirmed.contains("head")) {
            may.addAll(EnumSet.of(
                    Permission.REPORT, Permission.DESK, Permission.NAMED, Permission.AUDIT_LEADS, Permission.SETTLE));
        }
        if (confirmed.contains("pastoral")) {
            may.add(Permission.NAMED);
        }
        return may;
    }
}
