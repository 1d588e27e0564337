package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    @TempDir
    static Path folder;

    private static DataFolder data;
    private static Postgres postgres;
    private static Batch batch;

    @BeforeAll
    static void school() throws SQLException, IOException {
        data = DataFolder.open(folder.resolve("heed"));
        postgres = Postgres.start(data, 0);
        new Secrets(data).keyFile();
        Migrations.run(postgres.jdbcUrl(), postgres.owner(), Batch.war(folder));
        try (var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            batch = new Batch(RootKey.of(data));
            batch.school(connection);
            batch.lines(connection, 3, 40);
            var other = new Batch(RootKey.of(data));
            other.school(connection);
            other.lines(connection, 1, 2);
        }
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    private static ExportCommand command(String typed) {
        return new ExportCommand(
                Config.of(Map.of("heed.data", data.path("").toString()), new Properties(), Map.of()),
                Clock.systemUTC(),
                new Keyboard(new BufferedReader(new StringReader(typed))));
    }

    @Test
    void everySchoolGoesIntoItsFolderInClearAndNothingIsDeleted() throws IOException, SQLException {
        Path to = folder.resolve("export");
        Map<String, Integer> before;
        try (var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            before = Batch.counts(connection);
        }
        List<String> lines = new RecoverySheet(RootKey.of(data)).lines();
        // One of the four is asked for by chance.
        for (int tries = 0; Files.notExists(to); tries++) {
            try {
                command((lines.get(tries % 4) + "\n").repeat(3)).run(Map.of("to", to.toString()));
            } catch (Refused otherLine) {
                assertThat(to).doesNotExist();
            }
        }
        Path school = to.resolve(batch.school.toString());
        assertThat(Files.getPosixFilePermissions(school)).hasSize(3);
        List<String> entries = Files.readAllLines(school.resolve("chronology_entry.jsonl"));
        assertThat(entries).hasSize(120);
        var first = JsonParser.parseString(entries.get(0)).getAsJsonObject();
        assertThat(first.get("text").getAsString()).startsWith("1 She said that nobody");
        assertThat(first.get("verbatim").getAsString()).isEmpty();
        assertThat(first.get("h").getAsString()).hasSize(64);
        assertThat(Files.readString(school.resolve("person.jsonl"))).contains("\"name\":\"=Ann O'Lead\"");
        assertThat(Files.readString(school.resolve("person.csv"))).contains("\"'=Ann O'Lead\"");
        assertThat(Files.readString(school.resolve("child.jsonl"))).contains("Wren Example");
        assertThat(school.resolve("session.jsonl")).doesNotExist();
        String readme = Files.readString(school.resolve("README.md"));
        assertThat(readme)
                .contains("| `chronology_entry` | 120 | the lines:", "could not open: none")
                .doesNotContain("${");
        try (var files = Files.list(school)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .forEach(name -> assertThat(readme)
                            .contains("`" + name.substring(0, name.length() - 4) + "`")
                            .doesNotContain("see its column names"));
        }
        try (var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            assertThat(Batch.counts(connection)).isEqualTo(before);
        }
        assertThat(Files.readString(to.resolve(batch.school.toString()).resolve("school.jsonl")))
                .doesNotContain("wrapped_key");
    }

    @Test
    void withoutALineOfTheSheetNothingIsWritten() {
        Path to = folder.resolve("never");
        assertThatThrownBy(() -> command("guess\n".repeat(3)).run(Map.of("to", to.toString())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> command("").run(Map.of("to", to.toString())))
                .hasMessageContaining("Nothing was typed");
        assertThat(to).doesNotExist();
    }

    @Test
    void noCellIsTakenForAFormula() {
        for (String risky : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "|cmd")) {
            assertThat(ExportCsv.cell(risky)).startsWith("\"'");
        }
        assertThat(ExportCsv.cell("She said \"no\", twice")).isEqualTo("\"She said \"\"no\"\", twice\"");
        assertThat(ExportCsv.cell("")).isEqualTo("\"\"");
    }

    /** A sealed column that the export cannot open would leave the school without those words. */
    @Test
    void everySealedColumnOfTheMigrationsIsKnown() throws IOException {
        var create = Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
        var sealed = Pattern.compile("\\b(\\w+_sealed) bytea");
        int seen = 0;
        try (var scripts = Files.list(Batch.SCRIPTS)) {
            for (Path script : scripts.toList()) {
                var tables = create.matcher(Files.readString(script));
                while (tables.find()) {
                    if (Export.NOT_RECORDS.contains(tables.group(1))) {
                        continue;
                    }
                    var columns = sealed.matcher(tables.group(2));
                    while (columns.find()) {
                        seen++;
                        assertThat(ExportKeys.knows(tables.group(1), columns.group(1)))
                                .as(tables.group(1) + "." + columns.group(1))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(12);
    }
}
