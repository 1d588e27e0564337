package school.heed.policy;

import java.util.function.UnaryOperator;

/**
 * One answer that can be chosen. The code is for machines and never reused; the label is for people.
 *
 * @param advice what the person who has chosen it should know or do now, or empty
 * @param alert the duty of a lead that it starts at once, by its code in the table of duties, or empty
 */
public record Choice(String code, String label, String hint, String advice, String alert) {
    public Choice {
        hint = hint == null ? "" : hint;
        advice = advice == null ? "" : advice;
        alert = alert == null ? "" : alert;
    }

    Choice worded(UnaryOperator<String> words) {
        return new Choice(code, words.apply(label), words.apply(hint), words.apply(advice), alert);
    }
}
