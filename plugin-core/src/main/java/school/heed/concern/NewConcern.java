package school.heed.concern;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.casefile.ChildIn;
import school.heed.chronology.OccurredIn;

/**
 * A report as it is sent: the form's version, whom it is about, the answers by question code, and when it happened.
 * {@code adult} and {@code paper} may be absent.
 */
public record NewConcern(
        @NotNull @Size(max = 40) String template,

        @NotNull(message = "Say whether it is about a child or an adult in school.")
        About about,

        @NotNull @Size(max = 20, message = "At most 20 children.")
        List<@Valid @NotNull ChildIn> children,

        @NotNull @Size(max = 20, message = "At most 20 children.")
        List<@NotNull @Size(min = 1, max = 200, message = "Describe the child in at most 200 characters.") String>
                unknownChildren,

        @Valid AdultIn adult,
        @NotNull @Size(max = 60) Map<@NotNull String, @NotNull @Size(max = 60) List<@NotNull String>> answers,

        @NotNull(message = "Say when it happened, or that you do not know.") @Valid
        OccurredIn occurred,

        @Valid PaperIn paper) {

    /** An adult in school: chosen from the list, or named. */
    public record AdultIn(
            UUID personId,

            @Size(max = 200, message = "At most 200 characters.")
            String name) {}

    /** A paper form keyed in later, with the day and time written on it. */
    public record PaperIn(
            @NotNull @Size(min = 4, max = 20, message = "Copy the code from the top of the form.")
            String code,

            @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}", message = "Copy the day from the form.")
            String writtenDay,

            @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "Copy the time from the form.")
            String writtenTime) {}

    @AssertTrue(message = "Copy the day from the form; this is not a day.")
    public boolean isPaperDayReal() {
        try {
            return paper == null || paper.writtenDay() == null || LocalDate.parse(paper.writtenDay()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @AssertTrue(message = "Choose at least one child, or describe one.")
    public boolean isAboutSomeone() {
        return about != About.CHILD
                || children == null
                || unknownChildren == null
                || !(children.isEmpty() && unknownChildren.isEmpty());
    }

    @AssertTrue(message = "At most 20 children, known and unknown together.")
    public boolean isAtMostTwenty() {
        return children == null || unknownChildren == null || children.size() + unknownChildren.size() <= 20;
    }

    @AssertTrue(message = "Say which adult this is about.")
    public boolean isAdultNamed() {
        return about != About.ADULT
                || (adult != null
                        && (adult.personId() != null
                                || (adult.name() != null && !adult.name().isBlank())));
    }

    @AssertTrue(message = "A child stands in the list twice.")
    public boolean isEachChildOnce() {
        return children == null
                || children.stream()
                                .filter(java.util.Objects::nonNull)
                                .map(ChildIn::id)
                                .distinct()
                                .count()
                        == children.size();
    }

    String one(String code) {
        // As AnswerCheck reads it: a blank is not an answer.
        return answers.getOrDefault(code, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    String told() {
        return one("told");
    }

    boolean danger() {
        return one("danger").equals("yes");
    }
}
