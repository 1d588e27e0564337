package school.heed.chronology;

import java.util.List;
import java.util.UUID;
import school.heed.platform.Ref;

/**
 * One finished line to be sealed into a stream.
 *
 * @param verbatim somebody's exact words, or empty
 * @param corrects id of the entry this one corrects, or empty; the corrected one stays
 * @param toHost whether the host may get a copy, in the detail the school chose
 */
public record NewEntry(
        Ref stream,
        EntryKind kind,
        List<UUID> children,
        String text,
        String verbatim,
        Occurrence occurred,
        String corrects,
        boolean toHost) {

    public static NewEntry of(Ref stream, EntryKind kind, List<UUID> children, String text, Occurrence occurred) {
        return new NewEntry(stream, kind, children, text, "", occurred, "", false);
    }

    public NewEntry verbatim(String words) {
        return new NewEntry(stream, kind, children, text, words, occurred, corrects, toHost);
    }

    public NewEntry toHost(boolean yes) {
        return new NewEntry(stream, kind, children, text, verbatim, occurred, corrects, yes);
    }

    public NewEntry corrects(UUID entry) {
        return new NewEntry(stream, kind, children, text, verbatim, occurred, entry.toString(), toHost);
    }
}
