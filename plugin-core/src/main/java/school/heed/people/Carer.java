package school.heed.people;

/** A parent or carer as the MIS has them. {@code doNotContact} where it asks not to contact them. */
public record Carer(String name, String relationship, boolean doNotContact) {
    /** Never the words: a record's own text form would carry a name into a log. */
    @Override
    public String toString() {
        return "Carer[]";
    }
}
