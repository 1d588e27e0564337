package school.heed.riskassessment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody signs what they have before them.
 *
 * @param proceed whether what is planned can go ahead; absent from whoever completes it
 * @param reason needed where it cannot
 */
public record NewSignature(
        @NotNull SignStep step,
        @Min(1) int revision,
        Boolean proceed,
        @Size(max = 2000) String reason) {
    public NewSignature {
        reason = reason == null ? "" : reason;
    }

    boolean isRefusal() {
        return Boolean.FALSE.equals(proceed);
    }
}
