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
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Words that exist nowhere else, typed into the screens and then looked for where they must not be: as UTF-8, UTF-16 of both
 * orders, hexadecimal, and base64 at each of the three places a word can begin within a group.
 */
final class Planted {
    private static final int SHORTEST = 10;

    /** One form of one word, as bytes. */
    private record Form(String word, byte[] bytes) {}

    /** The forms by their first two bytes, so that a gigabyte is looked through once. */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private final boolean[] begins = new boolean[1 << 16];

    Planted(String... words) {
        for (var word : words) {
            if (word.length() < SHORTEST) {
                throw new IllegalArgumentException("too short to be told from chance: " + word);
            }
            for (var form : forms(word)) {
                begins[pair(form, 0)] = true;
                forms.computeIfAbsent(pair(form, 0), pair -> new ArrayList<>()).add(new Form(word, form));
            }
        }
    }

    /** @return what was found, one line per word and form; empty is good */
    List<String> in(String where, String text) {
        return in(where, text.getBytes(UTF_8));
    }

    List<String> in(String where, byte[] bytes) {
        var found = new LinkedHashSet<String>();
        for (var i = 0; i + 1 < bytes.length; i++) {
            var pair = pair(bytes, i);
            if (begins[pair]) {
                for (var form : forms.get(pair)) {
                    if (i + form.bytes().length <= bytes.length
                            && Arrays.equals(bytes, i, i + form.bytes().length, form.bytes(), 0, form.bytes().length)) {
                        found.add(where + " holds \"" + form.word() + "\"");
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
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

    private static List<byte[]> forms(String word) {
        var utf8 = word.getBytes(UTF_8);
        var forms = new ArrayList<byte[]>();
        forms.add(utf8);
        forms.add(word.getBytes(UTF_16LE));
        forms.add(word.getBytes(UTF_16BE));
        forms.add(HexFormat.of().formatHex(utf8).getBytes(ISO_8859_1));
        forms.add(HexFormat.of().withUpperCase().formatHex(utf8).getBytes(ISO_8859_1));
        for (var skipped = 0; skipped < 3; skipped++) {
            forms.add(inner(utf8, skipped).getBytes(ISO_8859_1));
        }
        return forms;
    }

    /** The letters of a base64 text that depend on this word alone, whatever stands before and after it. */
    private static String inner(byte[] word, int skipped) {
        var shifted = new byte[word.length + skipped];
        System.arraycopy(word, 0, shifted, skipped, word.length);
        var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        var first = (skipped * 8 + 5) / 6;
        return text.substring(first, shifted.length * 8 / 6);
    }
}
