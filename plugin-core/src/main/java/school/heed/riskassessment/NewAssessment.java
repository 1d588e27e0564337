package school.heed.riskassessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Risks as somebody saves them: all rows or only those they changed, and which saving they had before them ({@code base}, 0 when there
 * was none). A row that is not sent stays as it is.
 *
 * @param why the reason for changing what was signed
 */
public record NewAssessment(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,30}@[0-9]{1,4}", message = "Open the assessment again.")
        String template,

        @Min(0) int base,

        @Size(max = 1000) String why,
        LocalDate reviewOn,

        @NotNull @Size(max = 300) List<@NotNull @Valid NewRiskRow> rows) {
    public NewAssessment {
        why = why == null ? "" : why;
    }
}
