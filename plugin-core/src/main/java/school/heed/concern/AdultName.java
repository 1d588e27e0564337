package school.heed.concern;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a typed name may mean a certain person. Rather too often than once too few: the reporter is then asked to phone. */
final class AdultName {
    private static final Set<String> HEAD = Set.of("head", "headteacher", "headmaster", "headmistress", "principal");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mister", "mx", "dr", "prof", "rev", "sir", "dame");

    private AdultName() {}

    /** @param known as colleagues are shown it, such as "Ms R. Adeyinka" or "Adeyinka, Rose" */
    static boolean isProbably(String typed, String known) {
        var words = new HashSet<String>();
        tokens(typed).forEach(token -> words.addAll(forms(token)));
        if (words.stream().anyMatch(HEAD::contains)) {
            return true;
        }
        return surname(known).stream().anyMatch(words::contains);
    }

    /** Every way in which the surname may be typed: Hart-Lewis as either half or as one word. Short surnames count like long ones. */
    private static Set<String> surname(String known) {
        var names = tokens(known.contains(",") ? known.substring(0, known.indexOf(',')) : known).stream()
                .filter(token -> !TITLES.contains(joined(token)))
                .toList();
        if (names.isEmpty()) {
            return Set.of();
        }
        var forms = forms(names.get(names.size() - 1));
        // The O of O’Neill alone says nothing.
        return forms.size() == 1
                ? forms
                : forms.stream().filter(form -> form.length() > 1).collect(Collectors.toSet());
    }

    private static Set<String> forms(String token) {
        var forms = new HashSet<>(Arrays.asList(token.split("[^\\p{L}]+")));
        forms.remove("");
        forms.add(joined(token));
        return forms;
    }

    private static String joined(String token) {
        return token.replaceAll("[^\\p{L}]+", "");
    }

    private static List<String> tokens(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[\\s\\p{Z}]+"))
                .filter(token -> !joined(token).isEmpty())
                .toList();
    }
}
