package school.heed.people;

import java.util.List;

/**
 * SEND as the host says it, by its own scope.
 *
 * @param provision N none, K SEN support, E education, health and care plan
 * @param need DfE code of the primary need, or empty
 * @param eal English as an additional language; never SEND
 * @param descriptors the host's own words, which set-up matches; empty where the host uses the codes itself
 */
public record SendFacts(
        String provision,
        String need,
        String secondaryNeed,
        boolean eal,
        String communication,
        List<String> descriptors) {
    public static final SendFacts NONE = new SendFacts("N", "", "", false, "", List.of());

    public SendFacts {
        descriptors = descriptors == null ? List.of() : List.copyOf(descriptors);
    }
}
