package school.heed.launcher;

/** A start or command that must not go on. The message is one whole sentence for the person at the keyboard. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do, without any record's content */
    public Refused(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do, without any record's content
     * @param cause the technical reason, shown only with {@code heed.trace=true}
     */
    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
