package school.heed.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The person at the keyboard, or a file in their place. */
final class Keyboard {
    private final BufferedReader in;

    Keyboard() {
        this(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    Keyboard(BufferedReader in) {
        this.in = in;
    }

    /**
     * Asks for one line.
     *
     * @throws Refused if nothing more is typed
     */
    String ask(String question) {
        System.out.print(question + " ");
        System.out.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                throw new Refused("Nothing was typed, so nothing was done.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
