package school.heed.demohost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeListTest {
    private final ChangeList<String> list = new ChangeList<>("e1", s -> s.startsWith("gone"));

    ChangeListTest() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            list.put(id, id);
        }
    }

    private List<String> readAll(String cursor, int limit) {
        List<String> all = new ArrayList<>();
        ChangeList.Page<String> page = list.page(cursor, limit).orElseThrow();
        all.addAll(page.items());
        while (page.next() != null) {
            page = list.page(page.next(), limit).orElseThrow();
            all.addAll(page.items());
        }
        return all;
    }

    private String cursorNow() {
        return list.page(null, 500).orElseThrow().cursor();
    }

    @Test
    void pagesTogetherGiveEveryThingOnce() {
        assertThat(readAll(null, 2)).containsExactly("a", "b", "c", "d", "e");
        assertThat(readAll(null, 5)).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aPageSaysEitherNextOrCursor() {
        ChangeList.Page<String> first = list.page(null, 2).orElseThrow();
        assertThat(first.next()).isNotNull();
        assertThat(first.cursor()).isNull();
        ChangeList.Page<String> whole = list.page(null, 5).orElseThrow();
        assertThat(whole.next()).isNull();
        assertThat(whole.cursor()).isNotNull();
    }

    @Test
    void fromACursorComeOnlyChangesTombstonesIncluded() {
        String cursor = cursorNow();
        list.put("b", "b2");
        list.put("d", "gone d");
        assertThat(readAll(cursor, 1)).containsExactly("b2", "gone d");
        assertThat(readAll(cursorNow(), 10)).isEmpty();
    }

    @Test
    void aFirstReadingHasNoTombstonesOfBefore() {
        list.put("a", "gone a");
        assertThat(readAll(null, 2)).containsExactly("b", "c", "d", "e");
    }

    @Test
    void whoLeavesDuringAFirstReadingIsToldAsATombstone() {
        ChangeList.Page<String> first = list.page(null, 2).orElseThrow();
        list.put("a", "gone a");
        assertThat(readAll(first.next(), 2)).containsExactly("c", "d", "e", "gone a");
    }

    @Test
    void cursorsOfAnotherLifeOrOfNobodyAreNotKnown() {
        assertThat(list.page("other-1-0", 5)).isEmpty();
        assertThat(list.page("nonsense", 5)).isEmpty();
        assertThat(list.page("e1-99-0", 5)).isEmpty();
    }
}
