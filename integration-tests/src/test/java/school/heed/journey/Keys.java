package school.heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import java.util.LinkedHashSet;

/** A person who has no mouse: every act is a key, and the focus is looked at after each. */
final class Keys {
    private static final int TOO_FAR = 250;

    /** What has the focus, as its id or else its words; empty when the focus is lost to the page. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return '';
              return e.id || (e.getAttribute('aria-label') || e.innerText || e.value || e.tagName).trim().slice(0, 80);
            }""";

    /** Whether the focus can be seen: a ring of at least 2 px, or the browser's own, on something with a size. */
    private static final String VISIBLE = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return false;
              const box = e.getBoundingClientRect();
              if (box.width === 0 || box.height === 0) return false;
              const seen = (one) => {
                const style = getComputedStyle(one);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
              };
              return seen(e) || [...e.children].some(seen);
            }""";

    private final Visit visit;

    Keys(Visit visit) {
        this.visit = visit;
    }

    Keys press(String key) {
        visit.page().keyboard().press(key);
        return this;
    }

    Keys type(String words) {
        visit.page().keyboard().type(words);
        return this;
    }

    /** Tabs forward until a control of Heed with this id, or with these words, has the focus; it must be seen on each stop. */
    Keys to(String wanted) {
        return move("Tab", wanted);
    }

    Keys back(String wanted) {
        return move("Shift+Tab", wanted);
    }

    private Keys move(String key, String wanted) {
        var passed = new LinkedHashSet<String>();
        for (var step = 0; step < TOO_FAR; step++) {
            if (is(focus(), wanted)) {
                return this;
            }
            press(key);
            var now = focus();
            passed.add(now);
            if (!now.isEmpty()) {
                assertThat((Boolean) frame().evaluate(VISIBLE))
                        .as("the focus on \"" + now + "\" is visible")
                        .isTrue();
            }
        }
        throw new AssertionError("\"" + wanted + "\" cannot be reached by " + key + "; passed " + passed);
    }

    /** The focus is on something of Heed. */
    Keys held() {
        assertThat(focus()).as("the focus is somewhere in Heed").isNotEmpty();
        return this;
    }

    /** The focus comes to rest on this id without a key. */
    Keys lands(String id) {
        frame().waitForFunction("id => document.activeElement && document.activeElement.id === id", id);
        return this;
    }

    /** The focus comes to rest on a heading with these words. */
    Keys landsOnHeading(String words) {
        frame().waitForFunction(
                        "words => document.activeElement && /^H[1-6]$/.test(document.activeElement.tagName) && document.activeElement.innerText.includes(words)",
                        words);
        return this;
    }

    String focus() {
        return (String) frame().evaluate(FOCUS);
    }

    private static boolean is(String focus, String wanted) {
        return focus.equals(wanted) || (wanted.contains(" ") && focus.contains(wanted));
    }

    private Frame frame() {
        return visit.frame();
    }
}
