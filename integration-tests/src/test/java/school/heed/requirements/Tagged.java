package school.heed.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers that tests carry, read from the sources of every module: a JUnit tag, or in TypeScript the line above a test. */
final class Tagged {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("@Tag\\(\"fact-([^\"]*)\"\\)");
    private static final Pattern TYPESCRIPT =
            Pattern.compile("^ *// ((?:fact-\\S+ ?)+)\\R *(?:it|describe)(?:\\.each)?\\(", Pattern.MULTILINE);
    /** However it is written: what stands here and is none of the above is a slip. */
    private static final Pattern ANY = Pattern.compile("\\bfact-");

    private static final Pattern TEST = Pattern.compile("@(?:Parameterized)?Test\\b|^class ", Pattern.MULTILINE);
    private static final Pattern SKIPPED = Pattern.compile("\\bDisabled\\b|\\b(?:it|describe)\\.(?:skip|todo)");

    private Tagged() {}

    /** By number, as it is written, the test files that carry it. */
    static Map<String, Set<String>> numbers() throws IOException {
        var found = new TreeMap<String, Set<String>>();
        for (var file : tests()) {
            var name = ROOT.relativize(file).toString().replace('\\', '/');
            in(file).forEach(number ->
                    found.computeIfAbsent(number, none -> new TreeSet<>()).add(name));
        }
        return found;
    }

    /** Files in which a number marks no test, or stands beside a test that is not run. */
    static List<String> slips() throws IOException {
        var slips = new TreeSet<String>();
        for (var file : tests()) {
            var text = Files.readString(file);
            var numbers = in(file).size();
            if (ANY.matcher(text).results().count() != numbers || !allOnTests(file, text)) {
                slips.add(file + ": a number that marks no test");
            }
            if (numbers > 0 && SKIPPED.matcher(text).find()) {
                slips.add(file + ": a number in a file with a test that is skipped");
            }
        }
        return List.copyOf(slips);
    }

    /** In Java the tag stands among the other words of a test or of its class, without a blank line between. */
    private static boolean allOnTests(Path file, String text) {
        return !file.toString().endsWith(".java")
                || Stream.of(text.split("\\R *\\R"))
                        .filter(part -> JAVA.matcher(part).find())
                        .allMatch(part -> TEST.matcher(part).find());
    }

    private static List<String> in(Path file) throws IOException {
        var text = Files.readString(file);
        return file.toString().endsWith(".java")
                ? JAVA.matcher(text).results().map(found -> found.group(1)).toList()
                : TYPESCRIPT
                        .matcher(text)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).trim().split(" ")))
                        .map(each -> each.substring("fact-".length()))
                        .toList();
    }

    /** What surefire, failsafe and vitest run. */
    private static List<Path> tests() throws IOException {
        var found = new ArrayList<Path>();
        for (var sources : sources()) {
            try (var files = Files.walk(sources)) {
                files.filter(file -> file.toString().matches(".*(Test|IT)\\.java|.*\\.test\\.ts"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        var all = new ArrayList<>(List.of(
                ROOT.resolve("plugin-core/src/test"),
                ROOT.resolve("plugin-ui/src"),
                ROOT.resolve("integration-tests/src/test")));
        try (var folders = Files.list(ROOT.resolve("deployment"))) {
            folders.map(folder -> folder.resolve("src/test"))
                    .filter(Files::isDirectory)
                    .forEach(all::add);
        }
        return all;
    }
}
