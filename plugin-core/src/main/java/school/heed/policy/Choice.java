package school.heed.policy;

/** One answer that can be chosen. The code is for machines and never reused; the label is for people. */
public record Choice(String code, String label, String hint) {
    public Choice {
        hint = hint == null ? "" : hint;
    }
}
