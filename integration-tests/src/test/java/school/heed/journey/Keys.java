package school.heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import java.util.LinkedHashSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A person who has no mouse: every act is a key, and the focus is looked at after each. */
final class Keys {
    private static final int TOO_FAR = 600;

    /** What has the focus, as its id or else its words; empty when the focus is lost to the page. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return '';
              return e.id || (e.getAttribute('aria-label') || e.innerText || e.value || e.tagName).replace(/\\s+/g, ' ').trim().slice(0, 80);
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

    /** The act that a link or control stands for, as the person who looks at it tells it from others with the same words. */
    private static final String LEADS_TO = "() => document.activeElement?.getAttribute('href') ?? ''";

    private static final String HOST_FOCUS = """
            () => {
              const e = document.activeElement;
              return e && e !== document.body ? (e.id || e.innerText || e.value || e.tagName).trim() + ' -> ' + (e.getAttribute('href') ?? '') : '';
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
        return until(key, wanted, () -> is(focus(), wanted));
    }

    /** Tabs forward to a link of Heed that leads to this address exactly. */
    Keys toLink(String address) {
        return until("Tab", address, () -> address.equals(frame().evaluate(LEADS_TO)));
    }

    private Keys until(String key, String wanted, BooleanSupplier there) {
        var passed = new LinkedHashSet<String>();
        for (var step = 0; step < TOO_FAR; step++) {
            if (there.getAsBoolean()) {
                return this;
            }
            press(key);
            var now = focus();
            passed.add(now);
            if (inside()) {
                seen(now);
            }
        }
        throw new AssertionError("\"" + wanted + "\" cannot be reached by " + key + "; passed " + passed);
    }

    /** Tabs through the host's own page to a link or field: its id or words, an arrow, its address. */
    Keys onHost(String pattern) {
        var wanted = Pattern.compile(pattern);
        for (var step = 0; step < TOO_FAR; step++) {
            if (wanted.matcher((String) visit.page().evaluate(HOST_FOCUS)).find()) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError(pattern + " cannot be reached on the host's page");
    }

    /** Tabs to a group of radio buttons and goes by arrow keys to this one. */
    Keys choose(String group, String id) {
        until("Tab", group, () -> group.equals(frame().evaluate("() => document.activeElement?.name ?? ''")));
        for (var step = 0; step < 12 && !focus().equals(id); step++) {
            press("ArrowDown");
        }
        lands(id);
        return is("checked") ? this : press("Space");
    }

    private boolean is(String state) {
        return (Boolean) frame().evaluate("state => document.activeElement[state] === true", state);
    }

    /** The focus is on something of Heed, and can be seen. */
    Keys held() {
        var now = focus();
        assertThat(inside()).as("the focus is in Heed's frame").isTrue();
        seen(now);
        return this;
    }

    private void seen(String focus) {
        assertThat(focus).as("the focus is not lost to the page").isNotEmpty();
        assertThat((Boolean) frame().evaluate(VISIBLE))
                .as("the focus on \"" + focus + "\" is visible")
                .isTrue();
    }

    /** Whether the host's page has handed the focus to Heed's frame. */
    private boolean inside() {
        return (Boolean) visit.page().evaluate("() => document.activeElement?.tagName === 'IFRAME'");
    }

    /** The focus comes to rest on this id without a key. */
    Keys lands(String id) {
        frame().waitForFunction("id => document.activeElement && document.activeElement.id === id", id);
        return held();
    }

    /** The focus comes to rest on a heading with these words. */
    Keys landsOnHeading(String words) {
        frame().waitForFunction(
                        "words => document.activeElement && /^H[1-6]$/.test(document.activeElement.tagName) && document.activeElement.innerText.includes(words)",
                        words);
        return held();
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
