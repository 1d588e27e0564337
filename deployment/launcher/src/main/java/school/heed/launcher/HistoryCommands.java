package school.heed.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import school.heed.verify.DatabaseHistory;
import school.heed.verify.ExportFile;
import school.heed.verify.Fact;
import school.heed.verify.Handover;
import school.heed.verify.Report;
import school.heed.verify.Verification;

/** {@code verify}, {@code export-history} and {@code rotate-seal-key}: the sealed history without a running Heed. */
final class HistoryCommands {
    /** What these commands take beside the settings. */
    static final List<String> OPTIONS = List.of("export", "anchors", "keys", "trust", "head", "to");

    private HistoryCommands() {}

    /**
     * Verifies an export, or else the database, and prints what was found.
     *
     * @return whether everything is as it was written
     */
    static boolean verify(Config config, Map<String, String> flags) {
        try {
            var verifier = Verification.of(flags);
            if (flags.containsKey("export")) {
                try (BufferedReader in = Files.newBufferedReader(Path.of(flags.get("export")))) {
                    ExportFile.tell(in, verifier);
                }
            } else {
                fromDatabase(config, verifier);
            }
            if (!flags.containsKey("anchors")) {
                System.out.println("No checkpoints kept outside were given (--anchors): whoever holds the database and"
                        + " the signing key could have written everything anew.");
            }
            return print(verifier.report());
        } catch (IOException e) {
            throw new Refused("A file cannot be read: " + e.getMessage() + ".", e);
        } catch (IllegalArgumentException e) {
            throw new Refused(e.getMessage(), e);
        }
    }

    private static boolean print(Report report) {
        report.notes().forEach(System.out::println);
        report.findings().forEach(finding -> System.out.println("NOT   " + finding));
        System.out.println(
                report.holds()
                        ? "The history holds: everything read is as it was written."
                        : "The history does not hold: " + report.findings().size() + " finding"
                                + (report.findings().size() == 1 ? "." : "s."));
        return report.holds();
    }

    /** Writes the history, sealed words included, for a verifier elsewhere. */
    static void export(Config config, Map<String, String> flags) {
        var file = Path.of(
                Optional.ofNullable(flags.get("to")).orElseThrow(() -> new Refused("Say where to write: --to FILE.")));
        try (var channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                var out = new java.io.BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            fromDatabase(config, ExportFile.writer(out));
        } catch (FileAlreadyExistsException e) {
            throw new Refused(file + " exists already; nothing was written.", e);
        } catch (IOException e) {
            throw new Refused(file + " cannot be written.", e);
        }
        System.out.println("The history is in " + file + ". Its words are sealed, its times and numbers are not.");
    }

    private static void fromDatabase(Config config, Consumer<Fact> to) {
        Commands.onDatabase(config, DataFolder.open(config.data()), false, database -> {
            try (var connection = Sql.connect(database.url(), database.app())) {
                connection.setAutoCommit(false);
                Sql.run(connection, "set transaction isolation level repeatable read, read only");
                Sql.run(connection, "set local jit = off");
                Handover.tell(new DatabaseHistory(connection), to);
                return true;
            } catch (SQLException e) {
                throw new Refused("The database does not tell its history: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refused("Reading was interrupted.", e);
            }
        });
    }

    /** Adds a signing key: the next checkpoint names it, the one after is signed with it. */
    static void rotate(Config config) {
        String open = new Secrets(DataFolder.open(config.data())).anotherSealKey();
        System.out.println(
                "A new signing key is there. The next checkpoint, signed with the old one, will name it: " + open);
    }
}
