package school.heed.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.apart.Waiting;
import school.heed.casefile.CaseLine;
import school.heed.casefile.Cases;
import school.heed.identity.Actor;

/** Plans that have to be looked at again because children who are kept apart would meet, or because nobody knows whether. */
@Dependent
class PlanRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    @Inject
    Waiting waiting;

    @Inject
    Cases cases;

    List<DeskView.DeskRow> of(Actor actor, ZoneId zone) {
        var asked = waiting.cases(actor);
        if (asked.isEmpty()) {
            return List.of();
        }
        var open = cases.some(actor, asked).stream().collect(Collectors.toMap(CaseLine::id, Function.identity()));
        return waiting.of(actor, open.keySet()).stream()
                .map(look -> row(look, open.get(look.caseId()), zone))
                .toList();
    }

    private static DeskView.DeskRow row(Waiting.Look look, CaseLine line, ZoneId zone) {
        return new DeskView.DeskRow(
                "case:" + line.id(),
                look.met() ? "MEET_AGAIN" : "APART_NOT_KNOWN",
                look.met() ? "Look at the plan again" : "Find out where children who are kept apart would meet",
                look.met()
                        ? look.words() + ". Case " + line.number() + "."
                        : line.who() + ", case " + line.number() + ". The MIS has given no timetables since "
                                + DAY.format(look.since().atZone(zone)) + ".",
                "TODAY",
                look.since(),
                null,
                "Look at the plan",
                false);
    }
}
