package school.heed.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code export --to FOLDER}: a school takes everything with it, in clear; asks for a line of the recovery sheet first. */
final class ExportCommand {
    private final Config config;
    private final Clock clock;
    private final Keyboard keyboard;

    ExportCommand(Config config, Clock clock, Keyboard keyboard) {
        this.config = config;
        this.clock = clock;
        this.keyboard = keyboard;
    }

    void run(Map<String, String> flags) {
        Path to = Path.of(Optional.ofNullable(flags.get("to"))
                .orElseThrow(() -> new Refused("Say where: java -jar heed.jar export --to FOLDER")));
        if (Files.exists(to)) {
            throw new Refused("There is a " + to + " already; name a new folder.");
        }
        var data = DataFolder.open(config.data());
        RotateKeys.requireNoneUnfinished(data);
        RootKey root = RootKey.of(data);
        System.out.println("This writes every safeguarding record of every school here in clear into " + to + ".");
        new RecoveryCommand(data, clock, keyboard).confirmed(root, "that you may open the recovery sheet");
        Commands.onDatabase(config, data, false, database -> {
            try (var connection = Sql.connectForLong(database.url(), database.backup(config))) {
                Sql.run(connection, "set row_security = off");
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                schools(connection, root, to);
                connection.rollback();
                return true;
            } catch (SQLException | IOException e) {
                throw new Refused("The export could not be finished; delete " + to + " and try again.", e);
            }
        });
    }

    private void schools(Connection connection, RootKey root, Path to) throws SQLException, IOException {
        for (Map.Entry<UUID, String> school : Export.schools(connection).entrySet()) {
            Path folder = to.resolve(school.getKey().toString());
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var export = new Export(connection, root);
            Map<String, Long> counts = export.school(school.getKey(), folder);
            PrivateFile.write(folder.resolve("README.md"), readme(counts, export.leftSealed()));
            System.out.println("Exported school " + school.getKey() + ": "
                    + counts.values().stream().mapToLong(Long::longValue).sum() + " rows of " + counts.size()
                    + " kinds. Nothing was deleted.");
            if (!export.leftSealed().isEmpty()) {
                System.out.println("NOT opened, because this export does not know them: "
                        + String.join(", ", export.leftSealed()) + ".");
            }
        }
    }

    private String readme(Map<String, Long> counts, List<String> leftSealed) {
        String page = Packaged.resource("/export-readme.md")
                .replace("${made}", clock.instant().toString());
        var lines = new StringBuilder();
        for (var count : counts.entrySet()) {
            String what = page.lines()
                    .filter(line -> line.startsWith("<!-- " + count.getKey() + ": "))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(": ") + 2, line.lastIndexOf(" -->")))
                    .orElse("see its column names");
            lines.append("| `")
                    .append(count.getKey())
                    .append("` | ")
                    .append(count.getValue())
                    .append(" | ")
                    .append(what)
                    .append(" |\n");
        }
        String sealed = leftSealed.isEmpty() ? "none" : String.join(", ", leftSealed);
        return page.replaceAll("(?m)^<!-- .* -->\n", "")
                .replace("${files}\n", lines)
                .replace("${sealed}", sealed);
    }
}
