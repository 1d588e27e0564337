package school.heed.people;

/**
 * SEND as the host says it, by its own scope.
 *
 * @param provision N none, K SEN support, E education, health and care plan
 * @param need DfE code of the primary need, or empty
 * @param eal English as an additional language; never SEND
 */
public record SendFacts(String provision, String need, String secondaryNeed, boolean eal, String communication) {
    public static final SendFacts NONE = new SendFacts("N", "", "", false, "");
}
