package school.heed.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Names in memory, per school, so that search needs no readable name and no word index in the database. */
@ApplicationScoped
public class NameIndex {
    private final Map<UUID, List<Named>> schools = new ConcurrentHashMap<>();

    /** @param words plain, lower-case words of the name */
    record Named(UUID id, String sortKey, List<String> words) {}

    List<UUID> find(UUID school, List<String> asked, int most, Supplier<List<Named>> load) {
        return schools.computeIfAbsent(school, id -> load.get()).stream()
                .filter(named ->
                        asked.stream().allMatch(word -> named.words().stream().anyMatch(own -> own.startsWith(word))))
                .limit(most)
                .map(Named::id)
                .toList();
    }

    void forget(UUID school) {
        schools.remove(school);
    }

    static List<String> words(String text) {
        return Arrays.stream(Children.plain(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
