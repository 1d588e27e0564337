package school.heed.people;

import java.time.Instant;
import java.util.Map;

/** SEND in the words of school practice, with its date. */
public record SendLine(String provision, String words, String communication, boolean eal, Instant asOf) {
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("SPLD", "specific learning difficulty"),
            Map.entry("MLD", "moderate learning difficulty"),
            Map.entry("SLD", "severe learning difficulty"),
            Map.entry("PMLD", "profound and multiple learning difficulty"),
            Map.entry("SEMH", "social, emotional and mental health"),
            Map.entry("SLCN", "speech, language and communication"),
            Map.entry("HI", "hearing impairment"),
            Map.entry("VI", "vision impairment"),
            Map.entry("MSI", "multi-sensory impairment"),
            Map.entry("PD", "physical disability"),
            Map.entry("ASD", "autism"),
            Map.entry("DS", "Down syndrome"),
            Map.entry("OTH", "other need"),
            Map.entry("NSA", "need not yet specified"));

    /** The host says something in its own words, and nobody has said yet what it means. */
    static SendLine unmatched(SendFacts facts, Instant asOf) {
        return new SendLine("N", "In the MIS, not matched yet", facts.communication(), facts.eal(), asOf);
    }

    static SendLine of(SendFacts facts, Instant asOf) {
        var provision =
                switch (facts.provision()) {
                    case "E" -> "EHC plan";
                    case "K" -> "SEN support";
                    default -> "No SEND recorded";
                };
        var need = NEEDS.getOrDefault(facts.need(), "");
        var words = need.isEmpty() ? provision : provision + ": " + need;
        return new SendLine(facts.provision(), words, facts.communication(), facts.eal(), asOf);
    }
}
