package school.heed.riskassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.casefile.ChildIn;
import school.heed.casefile.OpenCase;
import school.heed.identity.Actor;
import school.heed.platform.problem.Refusal;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.RiskTemplate;
import school.heed.policy.RiskTemplate.RiskBand;
import school.heed.policy.SettingStore;
import school.heed.policy.Settings;

/** Opens what was saved of a case’s risks. */
@Dependent
class RiskBook {
    @Inject
    RiskRepository repository;

    @Inject
    RiskWords words;

    @Inject
    PolicyLibrary policy;

    @Inject
    SettingStore settings;

    @Inject
    Clock clock;

    /**
     * One case’s risks.
     *
     * @param doc as they stand now, with the template’s rows for everybody in the case
     */
    record Book(
            OpenCase open, RiskTemplate template, List<SavedRisks> savings, List<Signature> signatures, RiskDoc doc) {
        int revision() {
            return newest(savings);
        }

        List<Signature> standing() {
            return signatures.stream()
                    .filter(signature -> signature.revision() == revision())
                    .toList();
        }

        /** Rows that count: those of a child who has left the case are kept and not counted. */
        List<NewRiskRow> rows() {
            var children = ids(open.children());
            return doc.rows().stream()
                    .filter(row -> row.child() == null || children.contains(row.child()))
                    .toList();
        }
    }

    Book of(Actor actor, OpenCase open) {
        return of(actor, open, repository.savings(open.id()), repository.signatures(open.id()));
    }

    /** @param savings all of them, or only the newest where nobody asks for another */
    Book of(Actor actor, OpenCase open, List<SavedRisks> savings, List<Signature> signatures) {
        var template = template(actor, savings);
        var doc = at(actor, open, template, savings, newest(savings));
        // What the levels meant when it was begun goes on to hold.
        return new Book(open, template.meaning(doc.bands()), savings, signatures, doc);
    }

    /** The risks after so many savings. @throws Refusal when they were not saved so often */
    RiskDoc at(Actor actor, Book book, int revision) {
        return at(actor, book.open(), book.template(), book.savings(), revision);
    }

    private RiskDoc at(Actor actor, OpenCase open, RiskTemplate template, List<SavedRisks> savings, int revision) {
        var saved = revision == 0
                ? new RiskDoc(null, bands(actor, template), List.of())
                : savings.stream()
                        .filter(saving -> saving.revision() == revision)
                        .findFirst()
                        .map(saving -> words.open(actor, open.ref(), saving))
                        .orElseThrow(() -> Refusal.invalid(
                                "unknown-saving", "base", "Open the assessment again; what you typed is kept."));
        return saved.with(RiskRows.of(open.id(), template, open.children(), saved.rows()));
    }

    Signing signing(Actor actor, Book book) {
        var marks = book.standing().stream()
                .map(each -> new Signing.Mark(each.step(), each.by(), each.proceed()))
                .toList();
        return new Signing(
                marks, book.revision() > 0, missing(actor, book).isEmpty(), isSerious(book.template(), book.rows()));
    }

    List<Missing> missing(Actor actor, Book book) {
        return Missing.of(book.template(), book.rows(), book.doc().reviewOn(), today(actor));
    }

    LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), settings.zone(actor));
    }

    static boolean isSerious(RiskTemplate template, List<NewRiskRow> rows) {
        return rows.stream()
                .anyMatch(row -> !row.isLeftOut() && row.after() != null && template.isSerious(row.after()));
    }

    static Set<UUID> ids(List<ChildIn> children) {
        return children.stream().map(ChildIn::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static int newest(List<SavedRisks> savings) {
        return savings.stream().mapToInt(SavedRisks::revision).max().orElse(0);
    }

    private RiskTemplate template(Actor actor, List<SavedRisks> savings) {
        return savings.isEmpty()
                ? policy.newestRisk(settings.settings(actor).riskScale())
                : policy.risk(savings.get(0).template());
    }

    private List<RiskBand> bands(Actor actor, RiskTemplate template) {
        var set = settings.settings(actor);
        return template.bands().stream()
                .map(band -> new RiskBand(
                        band.code(), band.from(), band.to(), band.label(), meaning(set, template, band.code())))
                .toList();
    }

    private static String meaning(Settings set, RiskTemplate template, String level) {
        if (!template.hasLevels()) {
            return "";
        }
        return switch (level) {
            case "H" -> set.riskHigh();
            case "M" -> set.riskMedium();
            default -> set.riskLow();
        };
    }
}
