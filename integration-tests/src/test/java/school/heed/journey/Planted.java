package school.heed.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/**
 * Words that exist nowhere else, typed into the screens and then looked for where they must not be: as UTF-8, UTF-16 of both
 * orders, hexadecimal, and base64 at each of the three places a word can begin within a group.
 */
final class Planted {
    private static final int SHORTEST = 10;
    private final List<String> words;

    Planted(String... words) {
        for (var word : words) {
            if (word.length() < SHORTEST) {
                throw new IllegalArgumentException("too short to be told from chance: " + word);
            }
        }
        this.words = List.of(words);
    }

    /** @return what was found, one line per word and form; empty is good */
    List<String> in(String where, String text) {
        return in(where, text.getBytes(UTF_8));
    }

    List<String> in(String where, byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        var found = new ArrayList<String>();
        for (var word : words) {
            for (var form : forms(word)) {
                if (text.contains(form)) {
                    found.add(where + " holds \"" + word + "\"");
                    break;
                }
            }
        }
        return found;
    }

    /** Every file under a folder, or the file itself. A file that goes away meanwhile holds nothing. */
    List<String> under(Path folder, Predicate<Path> looked) {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).filter(looked).toList()) {
                found.addAll(in(folder.relativize(file).toString(), read(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        }
    }

    private static List<String> forms(String word) {
        var utf8 = word.getBytes(UTF_8);
        var forms = new ArrayList<String>();
        forms.add(new String(utf8, ISO_8859_1));
        forms.add(new String(word.getBytes(UTF_16LE), ISO_8859_1));
        forms.add(new String(word.getBytes(UTF_16BE), ISO_8859_1));
        forms.add(HexFormat.of().formatHex(utf8));
        forms.add(HexFormat.of().withUpperCase().formatHex(utf8));
        for (var skipped = 0; skipped < 3; skipped++) {
            forms.add(inner(Base64.getEncoder(), utf8, skipped));
            forms.add(inner(Base64.getUrlEncoder(), utf8, skipped));
        }
        return forms;
    }

    /** The letters of a base64 text that depend on this word alone, whatever stands before and after it. */
    private static String inner(Base64.Encoder encoder, byte[] word, int skipped) {
        var shifted = new byte[word.length + skipped];
        System.arraycopy(word, 0, shifted, skipped, word.length);
        var text = encoder.withoutPadding().encodeToString(shifted);
        var first = (skipped * 8 + 5) / 6;
        return text.substring(first, shifted.length * 8 / 6);
    }
}
