package school.heed.host;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A pupil as a host describes them. Text the host leaves out is empty, a day it leaves out is null, a yes-or-no it does not know is
 * null; lists are never null. Lengths are those of the contract.
 *
 * @param gone a tombstone: names may be empty
 * @param goneBecause {@code left}, {@code removed}, {@code merged} or empty
 * @param mergedInto id of the pupil this one became, or empty
 * @param sex {@code F}, {@code M}, {@code X} or empty
 * @param status {@code on-roll}, {@code dual}, {@code guest}, {@code left}, {@code future} or empty
 */
public record HostPupil(
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
        Boolean lookedAfter,
        Boolean socialWorker,
        Boolean youngCarer,
        Instant changedAt) {
    /** Never the words: a record's own text form would carry a name into a log. */
    @Override
    public String toString() {
        return "HostPupil[gone=" + gone + "]";
    }
}
