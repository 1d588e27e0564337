package school.heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilledTest {
    /** A reader who is kept from some must get, page by page, what they would get if those were not there. */
    @Test
    void everyPageIsThatOfAWorldWithoutWhatIsKept() {
        var random = new Random(4);
        for (var round = 0; round < 300; round++) {
            var size = random.nextInt(400);
            var most = 1 + random.nextInt(60);
            var kept = random.nextInt(3);
            var all = IntStream.range(0, size).boxed().toList();
            var open =
                    all.stream().filter(i -> kept == 0 || i % (kept + 1) != 0).toList();
            var page = Filled.of(most, source(all), i -> kept == 0 || i % (kept + 1) != 0);
            assertThat(page.items()).isEqualTo(open.subList(0, Math.min(most, open.size())));
            assertThat(page.more()).isEqualTo(open.size() > most);
        }
    }

    @Test
    void whatIsKeptAtTheFrontDoesNotHideTheRest() {
        var all = IntStream.range(0, 2000).boxed().toList();
        assertThat(Filled.of(5, source(all), i -> i >= 1990).items()).containsExactly(1990, 1991, 1992, 1993, 1994);
        assertThat(Filled.of(Integer.MAX_VALUE - 1, source(all), i -> true).items())
                .hasSize(2000);
        assertThat(Filled.of(5, source(List.<Integer>of()), i -> true).more()).isFalse();
    }

    private static <T> Filled.Source<T> source(List<T> all) {
        return (place, most) ->
                new ArrayList<>(all).subList(Math.min(place, all.size()), Math.min(all.size(), place + most));
    }
}
