package school.heed.demohost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Deals out special educational needs: about one pupil in seven with support, one in twenty-five with a plan. */
final class SendMaker {
    private static final List<String> NEEDS =
            List.of("SLCN", "SEMH", "SPLD", "ASD", "MLD", "SLCN", "SPLD", "SEMH", "ASD", "HI", "VI", "PD", "OTH");
    private static final Map<String, String> WORDS = Map.of(
            "SLCN", "Speech and language",
            "SEMH", "Emotional wellbeing",
            "SPLD", "Dyslexia profile",
            "ASD", "Autism",
            "MLD", "Learning, moderate",
            "HI", "Hearing",
            "VI", "Sight",
            "PD", "Physical or medical",
            "OTH", "Other need");
    private static final Map<String, String> HINTS = Map.of(
            "SLCN", "Use short sentences and one question at a time. Allow ten seconds before asking again.",
            "SEMH", "Offer a quiet place first. Say what will happen next and when it ends.",
            "SPLD", "Do not ask for a written account; write it down together and read it back.",
            "ASD",
                    "Say exactly what you mean. Drawing or typing may be easier than talking. Eye contact is not needed.",
            "MLD", "Use everyday words and check understanding by asking for it back in their own words.",
            "HI", "Face the pupil in good light and check the hearing aid is on.",
            "VI", "Say your name first and describe who else is in the room.",
            "PD", "Plan rest breaks and a room without stairs.",
            "OTH", "Ask the SENCo before a long conversation.");
    private static final List<String> LEVELS = List.of("high", "medium", "low");

    private SendMaker() {}

    static Send forPupil(Pupil pupil, Random random, Instant at) {
        int dice = random.nextInt(1000);
        boolean eal = !"English".equals(pupil.firstLanguage());
        if (dice >= 185) {
            return new Send(pupil.id(), "N", null, null, List.of(), eal, false, null, at);
        }
        String provision = dice < 42 ? "E" : "K";
        String first = NEEDS.get(random.nextInt(NEEDS.size()));
        String second = NEEDS.get(random.nextInt(NEEDS.size()));
        boolean two = random.nextInt(3) == 0 && !second.equals(first);
        String level = provision.equals("E") ? "high" : LEVELS.get(random.nextInt(LEVELS.size()));
        List<String> words = two
                ? List.of(WORDS.get(first) + ", " + level, WORDS.get(second) + ", low")
                : List.of(WORDS.get(first) + ", " + level);
        String hint = random.nextInt(5) == 0 ? null : HINTS.get(first);
        return new Send(pupil.id(), provision, first, two ? second : null, words, eal, provision.equals("E"), hint, at);
    }

    /** SEN support for speech, language and communication, with a hint on how to talk with this pupil. */
    static Send speechAndLanguage(String pupilId, Instant at) {
        return new Send(
                pupilId,
                "K",
                "SLCN",
                null,
                List.of("Speech and language, high"),
                false,
                false,
                "Use short sentences and one question at a time. Give Theo time; he likes to draw while he talks.",
                at);
    }
}
