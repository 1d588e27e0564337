package school.heed.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import school.heed.identity.Actor;
import school.heed.platform.db.InSchool;

/** Who children are, for a record that is printed, and the words of their names, for keeping one child's name out of another's file. */
@ApplicationScoped
@Transactional
@InSchool
public class Identities {
    private final ChildRepository children;

    protected Identities() {
        this(null);
    }

    @Inject
    public Identities(ChildRepository children) {
        this.children = children;
    }

    /** Ids that are not of this school are missing. */
    public Map<UUID, Identity> of(Actor actor, Collection<UUID> ids) {
        var found = new HashMap<UUID, Identity>();
        children.find(ids).forEach((id, child) -> found.put(id, identity(child)));
        return found;
    }

    /** Every word of the names these children have or use, plain and in small letters. */
    public Map<UUID, Set<String>> names(Actor actor, Collection<UUID> ids) {
        var found = new HashMap<UUID, Set<String>>();
        children.find(ids).forEach((id, child) -> {
            var facts = children.facts(child);
            var words = new HashSet<String>();
            Stream.of(facts.firstName(), facts.lastName(), facts.preferredName())
                    .filter(name -> name != null)
                    .forEach(name -> words.addAll(words(name)));
            found.put(id, words);
        });
        return found;
    }

    /** The words of any text, as names are compared. */
    public static List<String> words(String text) {
        return NameIndex.words(text);
    }

    private Identity identity(Child child) {
        var facts = children.facts(child);
        var registered = facts.firstName() + " " + facts.lastName();
        return new Identity(
                child.id(),
                facts.name(),
                registered.equals(facts.name()) ? "" : registered,
                Births.date(facts.dateOfBirth()).orElse(null),
                facts.year(),
                facts.form(),
                child.isPupil() && !child.present(),
                facts.homeAuthority(),
                facts.elsewhere());
    }
}
