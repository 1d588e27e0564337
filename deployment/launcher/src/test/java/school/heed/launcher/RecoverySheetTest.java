package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoverySheetTest {
    @TempDir
    Path folder;

    @Test
    void whatIsPrintedCanBeTypedBackInAnyHand() {
        for (int round = 0; round < 200; round++) {
            RootKey key = RootKey.random();
            var lines = new RecoverySheet(key).lines();
            assertThat(lines).allMatch(line -> line.matches("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}"));
            assertThat(RecoverySheet.read(lines).bytes()).isEqualTo(key.bytes());
            var sloppy = lines.stream()
                    .map(line -> " "
                            + line.toLowerCase(java.util.Locale.ROOT)
                                    .replace('-', ' ')
                                    .replace('0', 'o')
                                    .replace('1', 'l'))
                    .toList();
            assertThat(RecoverySheet.read(sloppy).bytes()).isEqualTo(key.bytes());
        }
    }

    @Test
    void aSlipIsNoticedAtItsLine() {
        var random = new Random(7);
        int noticed = 0;
        for (int round = 0; round < 2000; round++) {
            var lines = new ArrayList<>(new RecoverySheet(RootKey.random()).lines());
            int number = random.nextInt(RecoverySheet.LINES);
            var letters = new StringBuilder(lines.get(number));
            int at = random.nextInt(letters.length());
            char wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(random.nextInt(32));
            if (letters.charAt(at) == '-' || letters.charAt(at) == wrong) {
                noticed++;
                continue;
            }
            letters.setCharAt(at, wrong);
            lines.set(number, letters.toString());
            try {
                RecoverySheet.read(lines);
            } catch (Refused refused) {
                assertThat(refused).hasMessageStartingWith("Line " + (number + 1) + " ");
                noticed++;
            }
        }
        // Two check letters miss one slip in 1,024; the backup's seal does not miss that one either.
        assertThat(noticed).isGreaterThan(1985);
    }

    @Test
    void swappedMissingAndShortLinesAreRefused() {
        var lines = new RecoverySheet(new RootKey(new byte[32])).lines();
        var swapped = List.of(lines.get(1), lines.get(0), lines.get(2), lines.get(3));
        assertThatThrownBy(() -> RecoverySheet.read(swapped)).hasMessageStartingWith("Line 1 is not as printed");
        assertThatThrownBy(() -> RecoverySheet.read(lines.subList(0, 3))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> RecoverySheet.letters(1, lines.get(0).substring(1)))
                .hasMessageContaining("14 were typed");
    }

    @Test
    void itIsPrintedOnceAndNagsUntilSomebodyTypesALineBack() throws Exception {
        var data = DataFolder.open(folder.resolve("heed"));
        new Secrets(data).keyFile();
        var lines = new RecoverySheet(RootKey.of(data)).lines();
        assertThat(RecoveryState.nag(data))
                .hasValueSatisfying(text -> assertThat(text).contains("No recovery sheet"));
        var file = folder.resolve("sheet.html");
        command(data, "").run(Map.of("to", file.toString()));
        assertThat(Files.readString(file)).contains(lines).doesNotContain("${");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThatThrownBy(() -> command(data, "").run(Map.of())).hasMessageContaining("--again");
        assertThat(RecoveryState.nag(data))
                .hasValueSatisfying(text -> assertThat(text).contains("--confirm"));
        String wrong = "00000-00000-00000\n".repeat(3);
        assertThatThrownBy(() -> command(data, wrong).run(Map.of("confirm", "true")))
                .isInstanceOf(Refused.class);
        assertThat(RecoveryState.nag(data)).isPresent();
        // The command asks for one of the four by chance.
        for (int tries = 0; RecoveryState.nag(data).isPresent() && tries < 200; tries++) {
            try {
                command(data, (lines.get(tries % 4) + "\n").repeat(3)).run(Map.of("confirm", "true"));
            } catch (Refused anotherLineWasAskedFor) {
                assertThat(anotherLineWasAskedFor).hasMessageContaining("nothing was done");
            }
        }
        assertThat(RecoveryState.nag(data)).isEmpty();
        data.write(RootKey.FILE, RootKey.random().text());
        assertThat(RecoveryState.nag(data)).as("another key, another sheet").isPresent();
    }

    @Test
    void theTextSaysWhatToDo() {
        assertThat(new RecoverySheet(RootKey.random()).text(LocalDate.of(2026, 11, 25)))
                .contains("2026-11-25", "restore --from", "rotate-keys")
                .doesNotContain("${");
    }

    private static RecoveryCommand command(DataFolder data, String typed) {
        return new RecoveryCommand(data, Clock.systemUTC(), new Keyboard(new BufferedReader(new StringReader(typed))));
    }
}
