package school.heed.identity;

/** What an endpoint asks for. A person's permissions follow from confirmed capabilities, see {@link Permissions}. */
public enum Permission {
    /** Nobody has to be signed in: launch, keys, health. */
    ANYONE,
    /** Any valid session, the set-up session included. */
    SESSION,
    /** Report a concern and see one's own. */
    REPORT,
    /** Work at the desk: leads and deputies for children, the head for adults in school. */
    DESK,
    /** Work on cases: leads and deputies. */
    CASES,
    /** Open a case one is let into: leads and deputies, and heads and pastoral leads where they are named. */
    NAMED,
    /** Read who read, wrote or was refused what: leads. */
    AUDIT,
    /** Read what the leads and deputies did: the head. */
    AUDIT_LEADS,
    /** Decide what only a named lead may decide, such as that no contact is required (000 Responding). */
    DECIDE,
    /** Pair, name the first lead, test; never shows a child. */
    SETUP,
    /** Change the school's settings, its SEND match and who is on duty; never shows a child. */
    SETTLE
}
