package school.heed.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** What each of the host's own descriptors means. One without a match shows nothing: Heed never guesses. */
public record SendMap(
        @NotNull @Size(max = 200, message = "At most 200 descriptors.")
        List<@Valid @NotNull Row> rows) {
    public static final SendMap EMPTY = new SendMap(List.of());

    /**
     * @param provision N, K, E, or empty while nobody has chosen
     * @param pupils how many carried it when the page was shown; kept for the record only
     */
    public record Row(
            @NotNull @Size(min = 1, max = 100) String descriptor,

            @NotNull @Pattern(regexp = "|N|K|E", message = "Choose none, SEN support or EHC plan.")
            String provision,

            @NotNull @Pattern(regexp = "|[A-Z]{2,4}", message = "Choose the kind of need.")
            String need,

            boolean eal,
            int pupils) {}

    /** Whether what the host says of this child has a meaning here: in codes, or in at least one matched descriptor. */
    boolean matches(SendFacts facts) {
        return facts.descriptors().isEmpty()
                || facts.descriptors().stream()
                        .flatMap(words -> row(words).stream())
                        .anyMatch(row -> !row.provision().isEmpty());
    }

    /** Hosts that send descriptors are read through the match; hosts that send codes are taken at their word. */
    SendFacts applied(SendFacts facts) {
        if (facts.descriptors().isEmpty()) {
            return facts;
        }
        var matched = facts.descriptors().stream()
                .flatMap(words -> row(words).stream())
                .toList();
        var strongest = matched.stream()
                .filter(row ->
                        "KE".contains(row.provision()) && !row.provision().isEmpty())
                .max(java.util.Comparator.comparing(row -> "KE".indexOf(row.provision())));
        return new SendFacts(
                strongest.map(Row::provision).orElse("N"),
                strongest.map(Row::need).orElse(""),
                "",
                facts.eal() || matched.stream().anyMatch(Row::eal),
                facts.communication(),
                facts.descriptors());
    }

    private Optional<Row> row(String descriptor) {
        return rows.stream().filter(row -> row.descriptor().equals(descriptor)).findFirst();
    }
}
