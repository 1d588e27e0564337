package school.heed.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import school.heed.platform.db.InSchool;

/** When children were born, as the host last said. */
@ApplicationScoped
@Transactional
@InSchool
public class Births {
    private final ChildRepository children;

    protected Births() {
        this(null);
    }

    @Inject
    public Births(ChildRepository children) {
        this.children = children;
    }

    /** The latest of these children's dates of birth, or nothing when one of them is not known. */
    public Optional<LocalDate> youngest(Collection<UUID> ids) {
        var found = children.find(ids);
        var dates = ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .flatMap(child -> date(children.facts(child).dateOfBirth()).stream())
                .sorted()
                .toList();
        return ids.isEmpty() || dates.size() < ids.size() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
    }

    static Optional<LocalDate> date(String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
