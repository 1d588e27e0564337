package school.heed.chronology;

/** What a line in a chronology is. */
public enum EntryKind {
    CONCERN("Concern"),
    ADDITION("Added by the reporter"),
    OPENED("Read"),
    ACKNOWLEDGED("First steps"),
    CASE_OPENED("Case opened"),
    CASE_CLOSED("Case closed"),
    CASE_REOPENED("Case opened again"),
    ATTACHED("Concern attached"),
    CHILD_ADDED("Joined the case"),
    PART_CHANGED("Part changed"),
    CHILD_TAKEN_OUT("Taken out"),
    PERSON_CHANGED("Who it is"),
    CLOSED("Closed"),
    NOTE("Note"),
    DECISION("Decision"),
    MEETING("Meeting"),
    CHILD_WORDS("Child’s words"),
    CONTACT("Contact"),
    NOT_REQUIRED("Contact not required"),
    RECORD("Record"),
    APART("Kept apart"),
    RISK("Risk assessment"),
    CORRECTION("Correction"),
    EARLIER_CHECKED("Earlier matters"),
    HOST_COPIES("Copies in the MIS");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
