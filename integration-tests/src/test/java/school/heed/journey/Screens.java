package school.heed.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which screens there are, read from the sources of the pages: one that is added there and never looked at is found out. */
final class Screens {
    private static final Path SOURCES = Path.of("..", "plugin-ui", "src");
    private static final Pattern PAGE = Pattern.compile("html`(?:<main>)?<(heed-[a-z-]+)");
    private static final Pattern COVER = Pattern.compile("export function (\\w+)\\(");
    private static final Pattern TROUBLE = Pattern.compile("export type Trouble =([^;]+);");
    private static final Pattern WORD = Pattern.compile("'([a-z-]+)'");

    private Screens() {}

    /** Elements of the pages, covers of the frame around them, and one word for each reason why Heed did not open. */
    static Set<String> all() {
        var all = new TreeSet<>(found(PAGE, read("shell/pages.ts")));
        all.addAll(found(COVER, read("shell/screens.ts")));
        // Its text differs by the trouble; each of them is a screen.
        all.remove("notOpen");
        all.addAll(found(WORD, String.join(" ", found(TROUBLE, read("session.ts")))));
        return all;
    }

    private static Set<String> found(Pattern pattern, String source) {
        var found = pattern.matcher(source).results().map(each -> each.group(1)).collect(Collectors.toSet());
        if (found.isEmpty()) {
            throw new IllegalStateException("The sources of the pages read otherwise now: nothing matches " + pattern);
        }
        return found;
    }

    private static String read(String file) {
        try {
            return Files.readString(SOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
