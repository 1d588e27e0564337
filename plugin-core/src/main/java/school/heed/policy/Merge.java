package school.heed.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two people filled in the same form, or the same table of risks. What only one of them changed is taken from that one; where both changed the same answer
 * differently, nobody's is taken silently.
 *
 * @param answers the joined answers, as far as they agree
 * @param both codes of questions that both answered anew, and differently
 */
public record Merge(Map<String, List<String>> answers, List<String> both) {
    public static Merge of(
            Map<String, List<String>> base, Map<String, List<String>> theirs, Map<String, List<String>> mine) {
        var codes = new LinkedHashSet<>(theirs.keySet());
        codes.addAll(mine.keySet());
        codes.addAll(base.keySet());
        var joined = new LinkedHashMap<String, List<String>>();
        var both = new ArrayList<String>();
        for (var code : codes) {
            var before = AnswerCheck.given(base, code);
            var their = AnswerCheck.given(theirs, code);
            var my = AnswerCheck.given(mine, code);
            var iChanged = !my.equals(before);
            if (iChanged && !their.equals(before) && !same(my, their)) {
                both.add(code);
            }
            var value = iChanged ? my : their;
            if (!value.isEmpty()) {
                joined.put(code, value);
            }
        }
        return new Merge(joined, List.copyOf(both));
    }

    private static boolean same(List<String> one, List<String> other) {
        return Set.copyOf(one).equals(Set.copyOf(other));
    }
}
