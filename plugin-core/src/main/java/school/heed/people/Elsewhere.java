package school.heed.people;

/**
 * What is known of somebody in a case who is no pupil here (001 Annex A). Absent text is empty.
 *
 * @param school their school, for a child
 * @param contact whom to reach there, or how to reach an adult
 */
public record Elsewhere(Kind kind, String school, String contact) {
    /** A child of another school, or of none, or an adult. */
    public enum Kind {
        CHILD,
        ADULT
    }
}
