package school.heed.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Words that exist nowhere else, typed into the screens and then looked for where they must not be: as UTF-8, UTF-16 of both
 * orders, hexadecimal, and base64 at each of the three places a word can begin within a group.
 */
public final class Planted {
    private static final int SHORTEST = 10;

    /** One form of one word, as bytes. */
    private record Form(String word, byte[] bytes) {}

    /** The forms by their first two bytes, so that a gigabyte is looked through once. */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private final boolean[] begins = new boolean[1 << 16];

    private long places;
    private long looked;

    public Planted(String... words) {
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

    /** Words of small letters that nobody has ever said, each once; the same for the same seed. */
    public static List<String> invented(int count, long seed) {
        var random = new Random(seed);
        var words = new LinkedHashSet<String>();
        while (words.size() < count) {
            var word = new StringBuilder();
            for (var syllable = 0; syllable < 8; syllable++) {
                word.append("bcdfghjklmnpqrstvwxz".charAt(random.nextInt(20)))
                        .append("aeiouy".charAt(random.nextInt(6)));
            }
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    /** @return what was found, one line per word and form; empty is good */
    public List<String> in(String where, String text) {
        return in(where, text.getBytes(UTF_8));
    }

    public List<String> in(String where, byte[] bytes) {
        var found = new LinkedHashSet<String>();
        places++;
        looked += bytes.length;
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
    public List<String> under(Path folder, Predicate<Path> wanted) {
        var found = new ArrayList<String>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && wanted.test(file)) {
                        found.addAll(in(folder.relativize(file).toString(), read(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException && !file.equals(folder)) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** @return how many texts, columns and files were looked through so far */
    public long places() {
        return places;
    }

    /** @return how many bytes were looked through so far */
    public long bytes() {
        return looked;
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
