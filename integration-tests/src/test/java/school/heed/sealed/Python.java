package school.heed.sealed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The second verifier: Python, its standard library alone, written from the document. */
final class Python {
    private Python() {}

    /** @param where what it named, in its own order */
    record Said(int exit, List<String> where) {}

    static Said verify(Path export, Path anchors) {
        try {
            var process = new ProcessBuilder(
                            "python3", "../deployment/tools/verify.py", export.toString(), anchors.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var where = said.lines()
                    .filter(line -> line.startsWith("NOT   "))
                    .map(line -> line.substring(6, line.indexOf(": ")))
                    .distinct()
                    .toList();
            return new Said(process.waitFor(), where);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
