package school.heed.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything an administrator can look at without seeing a record: one finding per thing. */
final class Doctor {
    static final Duration OLDEST_BACKUP = Duration.ofHours(26);
    private static final Duration FARTHEST_CLOCK = Duration.ofSeconds(5);
    private static final long LEAST_DISK = 2_000_000_000L;
    private static final int OLDEST_JAVA = 17;
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final DataFolder data;
    private final Instant now;

    Doctor(DataFolder data, Instant now) {
        this.data = data;
        this.now = now;
    }

    /** What can be seen without the database. */
    List<Safety.Finding> machine() {
        var findings = new ArrayList<Safety.Finding>();
        findings.add(modes());
        findings.add(Safety.Finding.of(
                "there is room on the disk",
                room() >= LEAST_DISK,
                "Less than 2 GB are left where " + data.path("") + " lies; a full disk stops Heed."));
        findings.add(java(System.getProperty("java.vendor", ""), System.getProperty("java.runtime.name", "")));
        findings.add(key());
        findings.add(sheet());
        findings.add(backup());
        return findings;
    }

    private Safety.Finding modes() {
        var open = new ArrayList<String>();
        for (String folder : List.of("keys", "secrets")) {
            if (Files.isDirectory(data.path(folder))) {
                data.names(folder).stream()
                        .map(name -> folder + "/" + name)
                        .filter(name -> othersMay(data.path(name)))
                        .forEach(open::add);
            }
        }
        return Safety.Finding.of(
                "keys and passwords are for Heed's account alone",
                open.isEmpty(),
                "Other accounts may read " + String.join(", ", open)
                        + "; run chmod 600 on each and ask who could have.");
    }

    private static boolean othersMay(Path file) {
        try {
            return !OWNER.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            return true;
        }
    }

    private long room() {
        try {
            return Files.getFileStore(data.path("")).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    static Safety.Finding java(String vendor, String runtime) {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            return Safety.Finding.of("Java is 17 or newer", false, "Install a Java runtime of version 17 or newer.");
        }
        // Oracle's own build calls itself "Java(TM) SE Runtime Environment"; everybody's OpenJDK does not.
        return Safety.Finding.of(
                "Java is 17 or newer, and its licence costs nothing",
                !(vendor.startsWith("Oracle") && runtime.startsWith("Java(TM)")),
                "This is Oracle's own Java, whose licence may cost money per employee; any OpenJDK build will do, such as"
                        + " Debian's or Eclipse Temurin.");
    }

    private Safety.Finding key() {
        boolean half = data.read(RotateKeys.NEXT).isPresent();
        return Safety.Finding.of(
                "the root key is in its place",
                data.read(RootKey.FILE).isPresent() && !half,
                half
                        ? "A rotation of keys was interrupted; run rotate-keys again to finish it."
                        : "There is no key in " + data.path(RootKey.FILE) + ": put its copy back, or start Heed once.");
    }

    private Safety.Finding sheet() {
        var nag = RecoveryState.nag(data);
        return Safety.Finding.of("the recovery sheet is confirmed", nag.isEmpty(), nag.orElse(""));
    }

    private Safety.Finding backup() {
        var newest = BackupCommand.newest(data);
        boolean fresh = newest.isPresent() && newest.get().plus(OLDEST_BACKUP).isAfter(now);
        return Safety.Finding.of(
                "there is a backup of the last 26 hours",
                fresh,
                newest.map(at -> "The newest backup is of " + at + "; let java -jar heed.jar backup run every night.")
                        .orElse("No backup was ever made; let java -jar heed.jar backup run every night."));
    }

    /** Whether the port is free, or held by the Heed of this folder. */
    Safety.Finding port(String address, int port) {
        boolean ours = data.holder().isPresent();
        boolean taken = answers(address, port);
        return Safety.Finding.of(
                "port " + port + (ours ? " is served by Heed" : " is free for Heed"),
                ours == taken,
                ours
                        ? "Heed runs, but nothing answers on port " + port + ": see its log."
                        : "Another program listens on port " + port + ": stop it or set heed.port.");
    }

    private static boolean answers(String address, int port) {
        String where = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(where, port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What only the database knows: its clock and that no table of records lies open. */
    List<Safety.Finding> database(Connection connection) throws SQLException {
        var its = Instant.ofEpochMilli(
                Long.parseLong(Sql.text(connection, "select (extract(epoch from clock_timestamp()) * 1000)::bigint")));
        boolean near = Duration.between(its, Instant.now()).abs().compareTo(FARTHEST_CLOCK) < 0;
        String newest = Sql.text(
                connection,
                "select case when to_regclass('heed.flyway_schema_history') is null then 'f' else (select"
                        + " max(installed_on) > localtimestamp + interval '1 day' from heed.flyway_schema_history)::text end");
        String open = Sql.text(
                connection,
                "select string_agg(c.relname, ', ' order by c.relname) from pg_class c join pg_attribute a on a.attrelid ="
                        + " c.oid and a.attname = 'school_id' and not a.attisdropped where c.relnamespace = (select oid from"
                        + " pg_namespace where nspname = 'heed') and c.relkind = 'r' and not (c.relrowsecurity and"
                        + " c.relforcerowsecurity) and c.relname not in ('host_link', 'session')");
        return List.of(
                Safety.Finding.of(
                        "the clock agrees with the database's and does not run behind",
                        near && !newest.startsWith("t"),
                        "The clock of this machine differs from the database's, or lies before the last update; switch"
                                + " NTP on: signing in fails and records get wrong times."),
                Safety.Finding.of(
                        "every table of records is under row-level security",
                        open.isEmpty(),
                        "Row-level security is off for " + open + "; run migrate, and ask who switched it off."));
    }
}
