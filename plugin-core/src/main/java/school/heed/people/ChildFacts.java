package school.heed.people;

import java.util.List;

/** What the host says of a child, as last read. Absent text is empty; {@code siblings} are the host's ids. */
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
        String mergedInto) {

    public ChildFacts {
        siblings = siblings == null ? List.of() : List.copyOf(siblings);
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
                otherHostId);
    }

    /** The name used in school. */
    public String name() {
        return usedFirstName() + " " + lastName;
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
