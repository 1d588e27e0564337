package school.heed.chronology;

import school.heed.platform.problem.Refusal;

/**
 * Which lines of a long document one part holds.
 *
 * @param before how many lines stand in the parts before
 */
record DocumentPart(int part, int parts, long before) {
    /** Lines of one part; a longer chronology comes in several. */
    static final int LINES = 5000;

    /** @param part from 1 @throws Refusal not-found when the document has no such part */
    static DocumentPart of(int part, long total) {
        var parts = (int) Math.max(1, (total + LINES - 1) / LINES);
        if (part < 1 || part > parts) {
            throw Refusal.notFound();
        }
        return new DocumentPart(part, parts, (part - 1L) * LINES);
    }
}
