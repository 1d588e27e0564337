package school.heed.access;

/** Why somebody has a conflict of interest in a record. */
public enum Basis {
    /** It is about them. */
    SUBJECT,
    /** Their own child is in it. The conflict is then in the child: it holds for every record about that child. */
    OWN_CHILD,
    /** Anything else, with the reason. */
    OTHER
}
