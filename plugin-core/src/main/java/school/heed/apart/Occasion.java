package school.heed.apart;

/** Parts of a school week in which two children may be in one place, in the order of a plan (001 Annex A; 001 s12). */
public enum Occasion {
    LESSON("Lessons", "Lesson"),
    FORM("Form time", "Form time"),
    BREAK("Breaks", "Break"),
    LUNCH("Lunch", "Lunch"),
    CLUB("Clubs", "Club"),
    TRANSPORT("Transport", "Transport"),
    /** One leaves a room as the other comes. */
    CHANGE("Changing rooms", "At the door"),
    /** Both begin or end their day at the same time. */
    GATE("Arriving and leaving", "Arriving and leaving");

    private final String label;
    private final String one;

    Occasion(String label, String one) {
        this.label = label;
        this.one = one;
    }

    /** All of them, as a plan says it. */
    public String label() {
        return label;
    }

    /** A single one, where the host gives it no title. */
    String one() {
        return one;
    }

    static Occasion of(String slotKind) {
        return switch (slotKind) {
            case "form" -> FORM;
            case "break" -> BREAK;
            case "lunch" -> LUNCH;
            case "club" -> CLUB;
            case "transport" -> TRANSPORT;
            default -> LESSON;
        };
    }
}
