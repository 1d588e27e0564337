package school.heed.journey;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A lead fills in a record as its page asks for it, from top to bottom, and leaves what stands there already. */
final class FillingIn {
    private final Visit visit;
    private final List<String> written = new ArrayList<>();
    private int given;
    private int found;

    FillingIn(Visit visit) {
        this.visit = visit;
    }

    /** Every text that had to be typed. */
    List<String> written() {
        return written;
    }

    /** How many answers were given, typed or chosen. */
    int given() {
        return given;
    }

    /** How many answers stood there before anybody wrote. */
    int found() {
        return found;
    }

    /** @return what the page still asks for, empty when the record is complete */
    String record(Map<String, List<String>> answers) {
        visit.heed().locator("heed-record-page form").waitFor();
        found += answered();
        for (var answer : answers.entrySet()) {
            give(answer.getKey(), answer.getValue());
        }
        visit.button("Save").click();
        visit.heed()
                .locator("heed-record-page header .tag-ok, heed-record-page header .tag-wait, #problem")
                .first()
                .waitFor();
        return visit.heed().locator("heed-record-page header .tag-ok").count() > 0 ? "" : String.valueOf(still());
    }

    /** An answer whose question is not asked here is not given. */
    private void give(String code, List<String> values) {
        var field = visit.heed().locator("[id='q-" + code + "']");
        if (field.count() == 0) {
            return;
        }
        var type = String.valueOf(field.evaluate("e => e.type"));
        switch (type) {
            case "radio", "checkbox" -> values.forEach(value -> tick(code, field, value));
            default -> {
                if (field.inputValue().isEmpty()) {
                    field.fill(values.get(0));
                    given++;
                    if (!type.equals("date") && !type.equals("time")) {
                        written.add(values.get(0));
                    }
                }
            }
        }
    }

    private void tick(String code, Locator first, String value) {
        var other = visit.heed().locator("[id='q-" + code + "-" + value + "']");
        var box = other.count() == 0 ? first : other;
        if (!box.isChecked()) {
            given++;
        }
        // The page grows while it is filled in: a click that it moved away under is made again, as a person would.
        for (var tries = 0; !box.isChecked() && tries < 3; tries++) {
            box.click();
        }
    }

    private int answered() {
        return ((Number)
                        visit.frame()
                                .evaluate(
                                        "() => [...document.querySelectorAll('heed-record-page form :is(input, textarea)')]"
                                                + ".filter(e => e.type === 'radio' || e.type === 'checkbox' ? e.checked : e.value !== '').length"))
                .intValue();
    }

    /** What the page still asks for, for whoever reads a red test. */
    private Object still() {
        return visit.frame()
                .evaluate(
                        "() => (document.querySelector('#problem') || {}).textContent || [...document.querySelectorAll("
                                + "'heed-record-page form :is(legend, label)')].filter(e => /needed/.test(e.textContent)).filter(e => {"
                                + " const box = e.closest('fieldset, div'); return !box.querySelector(':checked') && ![...box.querySelectorAll("
                                + "'input[type=text], input[type=date], input[type=time], textarea')].some(f => f.value); })"
                                + ".map(e => e.textContent.replace(/\\s+/g, ' ').trim()).join(' | ')");
    }
}
