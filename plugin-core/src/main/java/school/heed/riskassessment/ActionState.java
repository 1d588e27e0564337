package school.heed.riskassessment;

/** How far an action is. */
public enum ActionState {
    TO_DO("to do"),
    STARTED("started"),
    DONE("done");

    private final String label;

    ActionState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
