package school.heed.concern;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a typed name may mean a certain person. Rather too often than once too few: the reporter is then asked to phone. */
final class AdultName {
    private static final List<String> HEAD = List.of("head", "headteacher", "principal");

    private AdultName() {}

    static boolean isProbably(String typed, String known) {
        var words = words(typed);
        if (words.stream().anyMatch(HEAD::contains)) {
            return true;
        }
        var names = words(known).stream()
                .filter(word ->
                        word.length() > 2 && !List.of("mrs", "miss", "mister").contains(word))
                .toList();
        return !names.isEmpty() && words.contains(names.get(names.size() - 1));
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
