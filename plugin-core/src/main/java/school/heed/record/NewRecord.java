package school.heed.record;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.platform.json.LongBody;

/**
 * A form as somebody saves it: all its answers, and which saving they had before them ({@code base}, 0 when there was none).
 * {@code child} is absent for a form about the whole case, {@code record} for one that is begun.
 */
@LongBody
public record NewRecord(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,30}@[0-9]{1,4}", message = "Open the form again.")
        String template,

        UUID child,
        UUID record,
        @Min(0) int base,

        @NotNull @Size(max = 200) Map<@NotNull String, @NotNull @Size(max = 60) List<@NotNull String>> answers) {}
