package school.heed.apart;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import school.heed.host.HostSlot;

/**
 * What is new since the last look at two children who are kept apart.
 *
 * @param fresh seen now and not known: the plan is looked at again
 * @param over known and no longer so: seen once more later, it is new
 */
record Change(List<Sighting> fresh, List<Sighting> over) {
    /** @param taught whether both children were in school on such a day in every week looked at: a holiday ends nothing */
    static Change of(Set<Sighting> known, Set<Sighting> seen, Predicate<Sighting> taught) {
        return new Change(
                seen.stream().filter(each -> !known.contains(each)).toList(),
                known.stream()
                        .filter(each -> !seen.contains(each) && taught.test(each))
                        .toList());
    }

    static Predicate<Sighting> taught(Days days, List<HostSlot> one, List<HostSlot> other) {
        var both = days(one);
        both.retainAll(days(other));
        return each -> days.of(each.day()).stream().allMatch(both::contains);
    }

    private static Set<LocalDate> days(List<HostSlot> slots) {
        return slots.stream().map(HostSlot::date).collect(Collectors.toSet());
    }
}
