package school.heed.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** What the running server wrote, backed up while it serves, restored and exported by the commands as an administrator types them. */
class BackupIT {
    private static final Pattern LINE = Pattern.compile("line \\d +([0-9A-Z-]{17})");

    @TempDir
    Path folder;

    @Tag("fact-475")
    @Test
    void whatTheServerWroteComesBackVerifiesAndOpens() throws IOException, InterruptedException {
        var stack = Stack.shared();
        var teacher = Person.launched(stack, "lowther");
        var words = "She waited at the gate until it was dark.";
        assertThat(teacher.send(
                                "POST",
                                "/api/concerns",
                                Given.concern(Given.children(teacher, "Isla Penhallow", "Theo Marchbank"), words))
                        .status())
                .isEqualTo(201);
        var heed = stack.data().resolve("heed").toString();
        var sheet = new ArrayList<String>();
        var printed = run("", "recovery-sheet", "--data", heed, "--again");
        LINE.matcher(printed).results().forEach(line -> sheet.add(line.group(1)));
        assertThat(sheet).as(printed).hasSize(4);
        var backup = folder.resolve("heed.backup").toString();
        assertThat(run("", "backup", "--data", heed, "--to", backup)).contains("read again and whole");
        var into = folder.resolve("new").toString();
        assertThat(run(String.join("\n", sheet) + "\n", "restore", "--from", backup, "--data", into, "--recovery"))
                .contains("every chain verifies");
        var to = folder.resolve("export");
        // One of the four lines is asked for by chance, three times.
        for (int tries = 0; Files.notExists(to) && tries < 40; tries++) {
            answer((sheet.get(tries % 4) + "\n").repeat(3), "export", "--data", into, "--to", to.toString());
        }
        try (var schools = Files.list(to)) {
            var school = schools.findFirst().orElseThrow();
            assertThat(Files.readString(school.resolve("concern.jsonl"))).contains(words);
            assertThat(Files.readString(school.resolve("chronology_entry.jsonl")))
                    .contains(words);
            assertThat(Files.readString(school.resolve("child.jsonl"))).contains("Penhallow");
            assertThat(school.resolve("README.md")).exists();
        }
    }

    private static String run(String typed, String... command) throws IOException, InterruptedException {
        var said = new StringBuilder();
        assertThat(start(said, typed, command)).as(said.toString()).isZero();
        return said.toString();
    }

    private static void answer(String typed, String... command) throws IOException, InterruptedException {
        start(new StringBuilder(), typed, command);
    }

    private static int start(StringBuilder said, String typed, String... command)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-jar", System.getProperty("heed.jar")));
        line.addAll(List.of(command));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        said.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
