package school.heed.contact;

/** How somebody was reached. */
public enum Means {
    PHONE("by phone"),
    IN_PERSON("in person"),
    EMAIL("by e-mail"),
    LETTER("by letter"),
    OTHER("another way");

    private final String words;

    Means(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
