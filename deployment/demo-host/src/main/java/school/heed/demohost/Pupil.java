package school.heed.demohost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A pupil as the host tells Heed, in the field names of the integration API. A pupil who is {@code gone} stays as a
 * tombstone with the reason in {@code goneBecause} ({@code left}, {@code removed}, {@code merged}).
 */
public record Pupil(
        String id,
        boolean gone,
        String goneBecause,
        String mergedInto,
        String upn,
        String firstName,
        String lastName,
        String preferredName,
        List<String> otherNames,
        LocalDate dateOfBirth,
        String sex,
        String year,
        String form,
        String house,
        String status,
        LocalDate startDate,
        LocalDate endDate,
        String homeAuthority,
        List<String> siblings,
        String firstLanguage,
        boolean lookedAfter,
        boolean socialWorker,
        boolean youngCarer,
        Instant changedAt) {

    /** What colleagues call the pupil in a list, such as {@code Marchbank, Theo}. */
    public String listName() {
        return lastName + ", " + calledName();
    }

    /** What colleagues call the pupil in a heading, such as {@code Theo Marchbank}. */
    public String fullName() {
        return calledName() + " " + lastName;
    }

    private String calledName() {
        return preferredName == null ? firstName : preferredName;
    }

    /** The same pupil as a tombstone: ids stay, personal facts go unless the pupil merely left. */
    public Pupil gone(String because, String into, Instant at) {
        boolean left = "left".equals(because);
        return new Pupil(
                id,
                true,
                because,
                into,
                left ? upn : null,
                left ? firstName : "",
                left ? lastName : "",
                left ? preferredName : null,
                List.of(),
                left ? dateOfBirth : null,
                left ? sex : null,
                left ? year : null,
                null,
                null,
                "left",
                left ? startDate : null,
                null,
                left ? homeAuthority : null,
                List.of(),
                left ? firstLanguage : null,
                false,
                false,
                false,
                at);
    }

    /** The same pupil with another name, form, status or sibling list, changed at {@code at}. */
    public Pupil changed(
            String newFirst, String newLast, String newForm, String newStatus, List<String> newSiblings, Instant at) {
        return new Pupil(
                id,
                gone,
                goneBecause,
                mergedInto,
                upn,
                newFirst,
                newLast,
                preferredName,
                otherNames,
                dateOfBirth,
                sex,
                year,
                newForm,
                house,
                newStatus,
                startDate,
                endDate,
                homeAuthority,
                newSiblings,
                firstLanguage,
                lookedAfter,
                socialWorker,
                youngCarer,
                at);
    }
}
