package school.heed.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at a screen in one of its states: WCAG 2.2 AA as far as a machine can see, light on a wide window and dark on a narrow one,
 * nothing to scroll sideways at 320 px. Writes down what it found and which screens it saw.
 */
final class Axe {
    /** Pictures of all of them take a minute more: {@code -Dheed.shots=true}. */
    private static final boolean SHOTS = Boolean.getBoolean("heed.shots");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String PAGES =
            "() => [...document.querySelectorAll('main *')].filter(each => each.localName.startsWith('heed-') && each.offsetParent !== null).map(each => each.localName)";

    private final List<String> found = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    /** A page of Heed, named by its own element. */
    void page(Visit visit, String state) {
        look(visit, state);
        var pages = (List<?>) visit.frame().evaluate(PAGES);
        if (pages.isEmpty()) {
            found.add(state + ": no page is shown");
        }
        pages.forEach(each -> seen.add(each.toString()));
    }

    /** What is shown around or instead of a page. */
    void cover(Visit visit, String cover) {
        look(visit, "cover-" + cover);
        seen.add(cover);
    }

    /** What was found since it was last asked. */
    List<String> found() {
        var all = List.copyOf(found);
        found.clear();
        return all;
    }

    Set<String> seen() {
        return seen;
    }

    private void look(Visit visit, String state) {
        if (SHOTS) {
            visit.shot("a11y-" + state);
        }
        rules(visit, state + ", light, wide");
        visit.width(Visit.NARROW);
        var sideways = visit.sideways();
        if (sideways > 0) {
            found.add(state + ": scrolls sideways by " + sideways + " px at 320 px");
        }
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        rules(visit, state + ", dark, narrow");
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visit.width(Visit.WIDE);
    }

    private void rules(Visit visit, String state) {
        for (var rule : new AxeBuilder(visit.page()).withTags(WCAG).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node ->
                            found.add(state + ": " + rule.getId() + ", " + rule.getHelp() + ": " + node.getHtml()));
        }
    }
}
