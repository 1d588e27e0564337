package school.heed.childfile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.chronology.DocumentLine;
import school.heed.chronology.EntryKind;

/**
 * A line in one child's own file.
 *
 * @param number its place in the print, and 0 on the screen
 * @param record the concern or case it is read in, such as {@code case:6f1c…}
 * @param shows WORDS, or why they are not here: SEVERAL children are in it, or they would give ANOTHER child away
 * @param text the words, or a neutral sentence
 * @param corrected whether a later line corrects this one
 */
public record OwnLine(
        long number,
        UUID id,
        String record,
        String kind,
        String kindLabel,
        String when,
        Instant recordedAt,
        Shows shows,
        String text,
        String verbatim,
        boolean corrected,
        Long corrects,
        List<Long> correctedBy,
        String by) {

    /** Whether the words are here, and if not, why. */
    public enum Shows {
        WORDS,
        SEVERAL,
        ANOTHER
    }

    /** What of this line belongs to this child (000 General principles: every child's record is their own). */
    static OwnLine of(DocumentLine line, String record, UUID child, Others others) {
        var entry = line.entry();
        var shows = shows(line, child, others);
        var words = shows == Shows.WORDS;
        return new OwnLine(
                line.number(),
                entry.id(),
                record,
                entry.kind(),
                entry.kindLabel(),
                words ? entry.occurredText() : line.when(),
                entry.recordedAt(),
                shows,
                words ? entry.text() : Neutral.sentence(EntryKind.valueOf(entry.kind())),
                words ? entry.verbatim() : "",
                entry.correctedBy() != null,
                line.corrects(),
                line.correctedBy(),
                entry.by().name());
    }

    private static Shows shows(DocumentLine line, UUID child, Others others) {
        var entry = line.entry();
        var alone = entry.children().size() == 1 && entry.children().get(0).id().equals(child);
        if (!alone) {
            return Shows.SEVERAL;
        }
        return others.areIn(entry.text() + "\n" + entry.verbatim() + "\n" + entry.occurredText())
                ? Shows.ANOTHER
                : Shows.WORDS;
    }
}
