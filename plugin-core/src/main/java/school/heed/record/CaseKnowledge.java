package school.heed.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.heed.platform.Ref;
import school.heed.policy.FormTemplate;
import school.heed.policy.When;

/** What is known in one case. Each saving is opened once and each fact of a child looked up once, however many forms ask. */
final class CaseKnowledge {
    private final Ref caseRef;
    private final List<CaseRecord> newest;
    private final Function<CaseRecord, Filled> open;
    private final BiFunction<String, Ref, List<String>> ofChild;
    private final Map<UUID, Filled> opened = new HashMap<>();
    private final Map<String, List<String>> facts = new HashMap<>();

    /**
     * @param newest the newest saving of each record of the case
     * @param open opens a saving
     * @param ofChild a fact of a child, by its code
     */
    CaseKnowledge(
            Ref caseRef,
            List<CaseRecord> newest,
            Function<CaseRecord, Filled> open,
            BiFunction<String, Ref, List<String>> ofChild) {
        this.caseRef = caseRef;
        this.newest = newest;
        this.open = open;
        this.ofChild = ofChild;
    }

    /** @return answers by the codes that the form names, and no other */
    Map<String, List<String>> of(FormTemplate form, Ref about) {
        var known = new HashMap<String, List<String>>();
        for (var code : When.wanted(form)) {
            var values = code.startsWith("child.") ? ofChild(code, about) : ofForm(code, caseRef);
            if (!values.isEmpty()) {
                known.put(code, values);
            }
        }
        return known;
    }

    Filled filled(CaseRecord saving) {
        return opened.computeIfAbsent(saving.id(), id -> open.apply(saving));
    }

    Map<String, List<String>> answers(CaseRecord saving) {
        return filled(saving).answers();
    }

    /**
     * What another form answers: the one about the same child, else the one about the case, else what the forms of all children say,
     * each after its child's name.
     *
     * @param names what a child is called
     */
    List<String> answered(String code, Ref about, Function<UUID, String> names) {
        return Stream.of(about, caseRef)
                .map(whom -> ofForm(code, whom))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElseGet(() -> about.equals(caseRef) ? ofAll(code, names) : List.of());
    }

    private List<String> ofAll(String code, Function<UUID, String> names) {
        var said = newest.stream()
                .map(CaseRecord::about)
                .filter(whom -> whom.is("child"))
                .distinct()
                .flatMap(child -> ofForm(code, child).stream().map(words -> names.apply(child.uuid()) + ": " + words))
                .collect(Collectors.joining("\n\n"));
        return said.isEmpty() ? List.of() : List.of(said);
    }

    private List<String> ofForm(String code, Ref whom) {
        var at = code.indexOf('.');
        return newest.stream()
                .filter(each -> each.is(code.substring(0, at), whom))
                .findFirst()
                .map(each -> answers(each).getOrDefault(code.substring(at + 1), List.of()))
                .orElse(List.of());
    }

    private List<String> ofChild(String code, Ref about) {
        return about.is("child")
                ? facts.computeIfAbsent(code + " " + about, key -> ofChild.apply(code, about))
                : List.of();
    }
}
