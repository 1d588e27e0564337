package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two people in one form: nothing of either is lost, and nothing is decided silently. */
class MergeTest {
    private static final Map<String, List<String>> NOTHING = Map.of();

    private static Map<String, List<String>> said(String... pairs) {
        var answers = new TreeMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], List.of(pairs[i + 1].split("\\+")));
        }
        return answers;
    }

    @Test
    void whatOnlyOneChangedIsTakenFromThatOne() {
        var merge = Merge.of(said("a", "1", "b", "1"), said("a", "1", "b", "2", "c", "3"), said("a", "9", "b", "1"));
        assertThat(merge.both()).isEmpty();
        assertThat(merge.answers()).isEqualTo(said("a", "9", "b", "2", "c", "3"));
    }

    @Test
    void whatBothChangedDifferentlyIsNamed() {
        assertThat(Merge.of(said("a", "1"), said("a", "2"), said("a", "3")).both())
                .containsExactly("a");
        assertThat(Merge.of(NOTHING, said("a", "2"), said("a", "3")).both()).containsExactly("a");
        assertThat(Merge.of(said("a", "1"), NOTHING, said("a", "3")).both()).containsExactly("a");
    }

    @Test
    void theSameAnswerOfTwoPeopleIsNoQuarrelNorIsTheOrderOfTicks() {
        assertThat(Merge.of(NOTHING, said("a", "x+y"), said("a", "y+x")).both()).isEmpty();
    }

    @Test
    void anAnswerTakenBackByOneStaysTakenBack() {
        assertThat(Merge.of(said("a", "1", "b", "1"), said("b", "1"), said("a", "1", "b", "1"))
                        .answers())
                .isEqualTo(said("b", "1"));
        assertThat(Merge.of(said("a", "1"), said("a", "1"), said("a", " ")).answers())
                .isEmpty();
    }

    /** Over random answers: each joined answer is one of the two people's, and only a change of both is named. */
    @Test
    void everyAnswerIsSomebodys() {
        var random = new Random(20261125);
        for (var round = 0; round < 10_000; round++) {
            var base = any(random);
            var theirs = any(random);
            var mine = any(random);
            var merge = Merge.of(base, theirs, mine);
            for (var code : List.of("a", "b", "c")) {
                var before = base.getOrDefault(code, List.of());
                var their = theirs.getOrDefault(code, List.of());
                var my = mine.getOrDefault(code, List.of());
                var joined = merge.answers().getOrDefault(code, List.of());
                assertThat(joined).isIn(their, my);
                assertThat(merge.both().contains(code))
                        .isEqualTo(!my.equals(before) && !their.equals(before) && !my.equals(their));
                if (my.equals(before)) {
                    assertThat(joined).isEqualTo(their);
                }
                if (their.equals(before)) {
                    assertThat(joined).isEqualTo(my);
                }
            }
        }
    }

    private static Map<String, List<String>> any(Random random) {
        var pairs = new ArrayList<String>();
        for (var code : List.of("a", "b", "c")) {
            var value = random.nextInt(3);
            if (value > 0) {
                pairs.add(code);
                pairs.add(String.valueOf(value));
            }
        }
        return said(pairs.toArray(String[]::new));
    }
}
