package school.heed.launcher;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;

/** What the demo school's own SEND words mean, as its administrator would fill in the set-up table. */
final class DemoSend {
    private static final Map<String, String> NEEDS = Map.of(
            "speech and language", "SLCN",
            "emotional wellbeing", "SEMH",
            "dyslexia profile", "SPLD",
            "autism", "ASD",
            "learning, moderate", "MLD",
            "hearing", "HI",
            "sight", "VI",
            "physical or medical", "PD",
            "other need", "OTH");

    private DemoSend() {}

    /** The row with provision (K: SEN support, E: EHC plan), need and EAL chosen; a row chosen before stays. */
    static JsonObject mapped(JsonObject row) {
        JsonObject chosen = row.deepCopy();
        if (chosen.has("provision") && !chosen.get("provision").getAsString().isEmpty()) {
            return chosen;
        }
        String words = row.get("descriptor").getAsString().toLowerCase(Locale.ROOT);
        boolean language = words.contains("additional language");
        chosen.addProperty("eal", language);
        chosen.addProperty("provision", language ? "N" : words.contains("plan") ? "E" : "K");
        chosen.addProperty(
                "need",
                NEEDS.entrySet().stream()
                        .filter(need -> words.startsWith(need.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(language ? "" : "OTH"));
        return chosen;
    }
}
