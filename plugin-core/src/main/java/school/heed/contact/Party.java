package school.heed.contact;

/** With whom. Children's services and the police stop the 24-hour clock (000 Responding). */
public enum Party {
    SOCIAL_CARE("Children’s services", true),
    POLICE("Police", true),
    PARENT("Parent or carer", false),
    OTHER("Somebody else", false);

    private final String label;
    private final boolean stopsClock;

    Party(String label, boolean stopsClock) {
        this.label = label;
        this.stopsClock = stopsClock;
    }

    String label() {
        return label;
    }

    boolean stopsClock() {
        return stopsClock;
    }
}
