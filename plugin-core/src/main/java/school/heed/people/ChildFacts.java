package school.heed.people;

import java.util.List;

/**
 * What the host says of a child, as last read; of somebody who is no pupil, what was written down here. Absent text is empty.
 *
 * @param siblings the host's ids
 * @param homeAuthority where they live, for a referral (000 Responding)
 * @param elsewhere absent for a pupil
 */
public record ChildFacts(
        String hostId,
        String upn,
        String firstName,
        String lastName,
        String preferredName,
        String dateOfBirth,
        String sex,
        String year,
        String form,
        String house,
        List<String> siblings,
        String firstLanguage,
        boolean lookedAfter,
        boolean socialWorker,
        boolean youngCarer,
        String mergedInto,
        String homeAuthority,
        Elsewhere elsewhere) {

    public ChildFacts {
        siblings = siblings == null ? List.of() : List.copyOf(siblings);
        // Rows from before the host was asked for it.
        homeAuthority = homeAuthority == null ? "" : homeAuthority;
    }

    /** Somebody whom the host does not know. */
    static ChildFacts elsewhere(
            String firstName, String lastName, String dateOfBirth, String homeAuthority, Elsewhere elsewhere) {
        return new ChildFacts(
                "",
                "",
                firstName,
                lastName,
                "",
                dateOfBirth,
                "",
                "",
                "",
                "",
                List.of(),
                "",
                false,
                false,
                false,
                "",
                homeAuthority,
                elsewhere);
    }

    /** The same facts of a child whom the host merged into another of its records. */
    ChildFacts mergedInto(String otherHostId) {
        return new ChildFacts(
                hostId,
                upn,
                firstName,
                lastName,
                preferredName,
                dateOfBirth,
                sex,
                year,
                form,
                house,
                siblings,
                firstLanguage,
                lookedAfter,
                socialWorker,
                youngCarer,
                otherHostId,
                homeAuthority,
                elsewhere);
    }

    /** The name used in school. */
    public String name() {
        return (usedFirstName() + " " + lastName).strip();
    }

    /** First name and initial, for screens that visitors may see. */
    public String shortName() {
        return lastName.isEmpty()
                ? usedFirstName()
                : usedFirstName() + " " + lastName.substring(0, lastName.offsetByCodePoints(0, 1)) + ".";
    }

    public String usedFirstName() {
        return preferredName == null || preferredName.isEmpty() ? firstName : preferredName;
    }
}
