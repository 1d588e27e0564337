package school.heed.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A page of what a person may see. It is filled up, never shortened: a short page would tell how much is kept from its reader. */
public record Filled<T>(List<T> items, boolean more) {

    /** Gives candidates in order, from a place on; fewer than asked for when there are no more. */
    public interface Source<T> {
        List<T> from(int place, int most);
    }

    public static <T> Filled<T> of(int most, Source<T> source, Predicate<T> admitted) {
        var batch = Math.min(most, 500) + 1;
        var found = new ArrayList<T>();
        for (var place = 0; found.size() <= most; place += batch) {
            var next = source.from(place, batch);
            next.stream().filter(admitted).forEach(found::add);
            if (next.size() < batch) {
                break;
            }
        }
        return new Filled<>(List.copyOf(found.subList(0, Math.min(most, found.size()))), found.size() > most);
    }
}
