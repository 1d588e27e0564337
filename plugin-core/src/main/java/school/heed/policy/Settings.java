package school.heed.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a school sets for itself.
 *
 * @param detail how much of an entry the host's copy holds: off, pointer, summary or full
 * @param headAcceptsFull the head has accepted in writing that full text lies readable in the host's database
 * @param unopenedMinutes after how long an unopened concern is told to every deputy; {@code dangerMinutes} when a child is in danger
 * @param dayStarts school-day start, HH:MM in the school's zone; outside it the out-of-hours rota is on duty
 * @param adultPhone whom to phone about the headteacher
 * @param riskScale scale of the risk assessments that are begun from now on: 5x5, or hml with what the school means by its levels
 */
public record Settings(
        @NotNull @Pattern(regexp = "neutral|affected|statutory", message = "Choose one of the word lists.")
        String termPack,

        @NotNull @Pattern(regexp = "off|pointer|summary|full", message = "Choose how much the MIS may hold.")
        String detail,

        boolean headAcceptsFull,

        @Min(value = 5, message = "At least 5 minutes.") @Max(value = 240, message = "At most 240 minutes.")
        int unopenedMinutes,

        @Min(value = 1, message = "At least 1 minute.") @Max(value = 60, message = "At most 60 minutes.")
        int dangerMinutes,

        @NotNull @Size(max = 100, message = "At most 100 characters.")
        String supportLine,

        @NotNull @Pattern(regexp = Settings.TIME, message = "Write a time like 08:00.")
        String dayStarts,

        @NotNull @Pattern(regexp = Settings.TIME, message = "Write a time like 17:00.")
        String dayEnds,

        @NotNull @Size(max = 200, message = "At most 200 characters.")
        String adultPhone,

        @NotNull @Size(min = 1, max = 200, message = "Between 1 and 200 characters.")
        String schoolName,

        @NotNull @Size(max = 60, message = "At most 60 characters.")
        String zone,

        @Pattern(regexp = "5x5|hml", message = "Choose one of the two scales.")
        String riskScale,

        @Size(max = 300, message = "At most 300 characters.")
        String riskHigh,

        @Size(max = 300, message = "At most 300 characters.")
        String riskMedium,

        @Size(max = 300, message = "At most 300 characters.")
        String riskLow) {

    /** Older settings, and a page that does not ask for it, say nothing of the scale of risks. */
    public Settings {
        riskScale = riskScale == null ? "5x5" : riskScale;
        riskHigh = riskHigh == null ? "" : riskHigh;
        riskMedium = riskMedium == null ? "" : riskMedium;
        riskLow = riskLow == null ? "" : riskLow;
    }

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** Before anybody has set anything: neutral words and the most careful write-back. */
    public static Settings first(String schoolName, String zone) {
        return new Settings(
                "neutral", "pointer", false, 30, 5, "", "08:00", "17:00", "", schoolName, zone, "5x5", "", "", "");
    }
}
