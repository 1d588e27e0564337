package school.heed.host;

import java.util.List;

/** A parent or carer, in the host's order of priority. A yes-or-no the host does not know is null. */
public record HostContact(
        String name,
        String relationship,
        Boolean parentalResponsibility,
        Boolean livesWith,
        Boolean doNotContact,
        List<String> phones,
        List<String> emails) {
    /** Never the words: a record's own text form would carry a name into a log. */
    @Override
    public String toString() {
        return "HostContact[]";
    }
}
