package school.heed.riskassessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import school.heed.casefile.CaseRole;
import school.heed.casefile.ChildIn;
import school.heed.policy.RiskTemplate;
import school.heed.policy.RiskTemplate.TemplateRow;

/**
 * The rows of an assessment: the template’s for each child’s part and for the two groups, with what was saved of them. A child who joins
 * gets theirs; where a part has changed the template’s untouched rows follow, and what somebody rated or wrote stays.
 */
final class RiskRows {
    private RiskRows() {}

    static List<NewRiskRow> of(UUID caseId, RiskTemplate template, List<ChildIn> children, List<NewRiskRow> saved) {
        var offered = offered(caseId, template, children);
        var rows = new LinkedHashMap<UUID, NewRiskRow>();
        offered.forEach(row -> rows.put(row.id(), row));
        saved.forEach(row -> {
            if (rows.containsKey(row.id()) || row.isTouched(inPlace(template, row.code()))) {
                rows.put(row.id(), row);
            }
        });
        return new ArrayList<>(rows.values());
    }

    /** A template’s row for one child or group is the same in every saving. */
    static UUID id(UUID caseId, String code, RiskGroup who, UUID child) {
        var name = caseId + "/" + code + "/" + (child == null ? who : child);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<NewRiskRow> offered(UUID caseId, RiskTemplate template, List<ChildIn> children) {
        var rows = new ArrayList<NewRiskRow>();
        for (var child : children) {
            var group = group(child.role());
            template.rows().stream()
                    .filter(row -> row.groups().contains(group))
                    .forEach(row -> rows.add(fresh(caseId, row, RiskGroup.CHILD, child.id())));
        }
        for (var who : List.of(RiskGroup.OTHERS, RiskGroup.STAFF)) {
            template.rows().stream()
                    .filter(row -> row.groups().contains(who.name()))
                    .forEach(row -> rows.add(fresh(caseId, row, who, null)));
        }
        return rows;
    }

    /** For witnesses, and where the part is not clear, nothing stands by itself; the lead may add what fits. */
    private static String group(CaseRole role) {
        return switch (role) {
            case MAY_HAVE_BEEN_HARMED -> "HARMED";
            case ALLEGED_TO_HAVE_CAUSED_HARM -> "ALLEGED";
            default -> "";
        };
    }

    private static NewRiskRow fresh(UUID caseId, TemplateRow row, RiskGroup who, UUID child) {
        return new NewRiskRow(
                id(caseId, row.code(), who, child),
                row.code(),
                who,
                child,
                row.kind(),
                row.nature(),
                row.inPlace(),
                "",
                null,
                null,
                List.of(),
                "",
                "",
                false);
    }

    private static String inPlace(RiskTemplate template, String code) {
        return template.row(code).map(TemplateRow::inPlace).orElse("");
    }
}
