package school.heed.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.heed.identity.Actor;
import school.heed.people.Carer;
import school.heed.people.Carers;
import school.heed.people.Children;

/**
 * Parents and carers as the MIS names them now, so that nobody copies them by hand. Asked for when a form begins, outside a
 * transaction, since it waits for the host; nothing is kept before the form is saved. Without the host the form begins blank.
 */
@ApplicationScoped
public class Parents {
    /** What a question may begin with, see {@link school.heed.policy.Question#begins()}. */
    private static final List<String> PLACES = List.of("first", "second");

    @Inject
    Carers carers;

    @Inject
    Children children;

    /** The same form, begun with the first two parents or carers where it asks for them and nobody has saved it yet. */
    RecordView with(Actor actor, RecordView view) {
        var asks = view.form().questions().stream()
                .flatMap(question -> question.begins().stream())
                .anyMatch(code -> code.startsWith("parent."));
        if (!asks || view.child() == null || view.revision() > 0) {
            return view;
        }
        var known = of(actor, view);
        var begun = new HashMap<>(view.begun());
        begun.putAll(Begun.of(view.form(), code -> known.getOrDefault(code, List.of())));
        return view.begun(begun);
    }

    private Map<String, List<String>> of(Actor actor, RecordView view) {
        var known = new HashMap<String, List<String>>();
        // Somebody who is no pupil here is unknown to the MIS.
        var hostId = children.hostId(actor, view.child());
        if (hostId.isEmpty()) {
            return known;
        }
        var two = carers.of(actor, hostId).stream().limit(PLACES.size()).toList();
        for (var i = 0; i < two.size(); i++) {
            var place = "parent." + PLACES.get(i);
            known.put(place, List.of("yes"));
            known.put(place + ".name", List.of(two.get(i).name()));
            known.put(place + ".is", List.of(whoTheyAre(two.get(i))));
        }
        return known;
    }

    /** That the MIS asks not to contact somebody must not be overlooked by whoever decides whom to tell. */
    private static String whoTheyAre(Carer carer) {
        return carer.doNotContact()
                ? carer.relationship() + "; the MIS says not to contact them"
                : carer.relationship();
    }
}
