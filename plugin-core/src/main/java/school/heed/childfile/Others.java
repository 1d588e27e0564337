package school.heed.childfile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import school.heed.people.Identities;

/**
 * What would give another child away in the words of a line that is about one child alone: the names of the other children of the same
 * record, and every word list's name for the part they had. A name that both children share gives nobody away.
 */
final class Others {
    private static final String LATIN = "[\\p{IsLatin}\\p{N}]+";

    private final Set<String> names;
    private final Set<List<String>> parts;

    private Others(Set<String> names, Set<List<String>> parts) {
        this.names = names;
        this.parts = parts;
    }

    /**
     * @param own words of this child's names
     * @param names words of the others' names
     * @param ownParts what the word lists call this child's part
     * @param parts what they call the others' parts
     */
    static Others of(
            Collection<String> own, Collection<String> names, Collection<String> ownParts, Collection<String> parts) {
        var others = new HashSet<>(names);
        others.removeAll(own);
        // An initial is in every text.
        others.removeIf(name -> name.length() == 1 && name.matches(LATIN));
        var phrases = new HashSet<List<String>>();
        parts.stream()
                .filter(part -> !ownParts.contains(part))
                .map(Identities::words)
                .forEach(phrases::add);
        return new Others(Set.copyOf(others), Set.copyOf(phrases));
    }

    boolean areIn(String text) {
        var words = Identities.words(text);
        var joined = String.join(" ", words);
        return names.stream().anyMatch(name -> name.matches(LATIN) ? words.contains(name) : joined.contains(name))
                || parts.stream().anyMatch(part -> (" " + joined + " ").contains(" " + String.join(" ", part) + " "));
    }
}
