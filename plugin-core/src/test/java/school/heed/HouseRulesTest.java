package school.heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The limits that keep a file readable in one sitting. */
class HouseRulesTest {
    private static final Path MAIN = Path.of("src/main/java/school/heed");

    @Test
    void noFileIsLongerThan250Lines() throws IOException {
        assertThat(files().filter(file -> lines(file).size() > 250)).isEmpty();
    }

    /** Constructors and nested types do not count. A class without a transaction, such as a host's client, is no use case. */
    @Test
    void aUseCaseHasAtMostTenPublicMethods() throws IOException {
        assertThat(files().filter(file -> isUseCase(file) && publicMethods(file) > 10))
                .isEmpty();
    }

    @Test
    void nothingIsPrintedAndNoErrorIsSwallowed() throws IOException {
        assertThat(files().filter(file -> lines(file).stream()
                        .anyMatch(line -> line.contains("System.out") || line.contains("printStackTrace"))))
                .isEmpty();
    }

    private static boolean isUseCase(Path file) {
        var lines = lines(file);
        return lines.contains("@ApplicationScoped") && lines.contains("@Transactional");
    }

    private static long publicMethods(Path file) {
        return lines(file).stream()
                .filter(line ->
                        line.matches("    public (?!record|static record|enum|interface|class)\\S.* [a-z]\\w*\\(.*"))
                .count();
    }

    private static Stream<Path> files() throws IOException {
        return Files.walk(MAIN).filter(file -> file.toString().endsWith(".java"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
