package school.heed.launcher;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Opens the sealed columns of one school with its own keys. */
final class ExportKeys {
    /** Where a sealed value stands and whose key sealed it: {@code :school}, or the stream named by a column. */
    private record Place(String words, String stream) {}

    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("person.host_id_sealed", new Place("person.host/{id}", ":school")),
            Map.entry("person.name_sealed", new Place("person.name/{id}", ":school")),
            Map.entry("person.email_sealed", new Place("person.email/{id}", ":school")),
            Map.entry("capability_change.reason_sealed", new Place("capability.reason/person:{person_id}", ":school")),
            Map.entry("access_grant.reason_sealed", new Place("access.reason/{ref}", ":school")),
            Map.entry("record_restriction.reason_sealed", new Place("access.reason/{ref}", ":school")),
            Map.entry("record_conflict.reason_sealed", new Place("access.reason/{ref}", ":school")),
            Map.entry("child.facts_sealed", new Place("child.facts/{id}", ":school")),
            Map.entry("child.send_sealed", new Place("child.send/{id}", ":school")),
            Map.entry("draft.words_sealed", new Place("draft.words/{person_id}", ":school")),
            Map.entry("chronology_entry.text_sealed", new Place("entry.text/{id}", "{stream}")),
            Map.entry("chronology_entry.verbatim_sealed", new Place("entry.verbatim/{id}", "{stream}")),
            Map.entry("chronology_entry.occurred_words_sealed", new Place("entry.occurred/{id}", "{stream}")),
            Map.entry("chronology_entry.salt_sealed", new Place("entry.salt/{id}", "{stream}")),
            Map.entry("concern.words_sealed", new Place("concern.words/{id}", "concern:{id}")),
            Map.entry("concern.response_sealed", new Place("concern.response/{id}", "concern:{id}")),
            Map.entry(
                    "concern_addition.words_sealed",
                    new Place("concern.addition/{id}{concern_id}", "concern:{concern_id}")),
            Map.entry("case_file.about_sealed", new Place("case.about/{id}", "case:{id}")),
            Map.entry("retention_rule.reason_sealed", new Place("retention_rule.reason/{id}", ":school")),
            Map.entry("legal_hold.reason_sealed", new Place("legal_hold.reason/{id}", ":school")),
            Map.entry("legal_hold_lift.reason_sealed", new Place("legal_hold_lift.reason/{hold_id}", ":school")),
            Map.entry("case_record.answers_sealed", new Place("record.answers/{id}", "case:{case_id}")),
            Map.entry("record_draft.answers_sealed", new Place("record.draft/{person_id}{place}", "case:{case_id}")),
            Map.entry("met_again.found_sealed", new Place("met_again.found/{id}", "case:{case_id}")),
            Map.entry("risk_saving.why_sealed", new Place("risk.why/{id}", "case:{case_id}")),
            Map.entry("risk_saving.doc_sealed", new Place("risk.doc/{id}", "case:{case_id}")),
            Map.entry("risk_signature.reason_sealed", new Place("risk.reason/{id}", "case:{case_id}")),
            Map.entry("contact.who_sealed", new Place("contact.who/{id}", "case:{case_id}")));

    private final SecretKey school;
    private final Map<String, SecretKey> streams = new HashMap<>();

    /** @throws Refused if the school's keys do not open with this root key */
    ExportKeys(Connection connection, RootKey root, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement("select wrapped_key from heed.school where id = ?");
                var wrapped =
                        connection.prepareStatement("select ref, wrapped_key from heed.stream where school_id = ?")) {
            statement.setObject(1, id);
            wrapped.setObject(1, id);
            try (var row = statement.executeQuery();
                    var stream = wrapped.executeQuery()) {
                row.next();
                school = Sealed.key(Sealed.open(root.secret(), "school.key/" + id, row.getBytes(1)));
                while (stream.next()) {
                    if (stream.getBytes(2).length == 0) {
                        // Destroyed lawfully, with the words it opened.
                        continue;
                    }
                    byte[] key = Sealed.open(school, "stream.key/" + stream.getString(1), stream.getBytes(2));
                    streams.put(stream.getString(1), Sealed.key(key));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new Refused("The keys of school " + id + " do not open with the root key of this folder.", e);
        }
    }

    static boolean knows(String table, String column) {
        return PLACES.containsKey(table + "." + column);
    }

    /**
     * The opened value, or empty where its words were erased.
     *
     * @param row the row's other columns as text, by name
     * @throws Refused if the value was changed, or its key is missing
     */
    Optional<byte[]> open(String table, String column, Map<String, String> row, byte[] sealed) {
        if (sealed.length == 0) {
            return Optional.empty();
        }
        Place place = PLACES.get(table + "." + column);
        SecretKey key = place.stream().equals(":school") ? school : streams.get(fill(place.stream(), row));
        try {
            if (key == null) {
                throw new GeneralSecurityException("no key");
            }
            return Optional.of(Sealed.open(key, fill(place.words(), row), sealed));
        } catch (GeneralSecurityException e) {
            throw new Refused(
                    "A sealed value does not open: " + table + "." + column + ", row " + row.getOrDefault("id", "?")
                            + ".",
                    e);
        }
    }

    private static String fill(String pattern, Map<String, String> row) {
        String filled = pattern;
        for (String name :
                new String[] {"id", "person_id", "concern_id", "case_id", "hold_id", "stream", "ref", "place"}) {
            filled = filled.replace("{" + name + "}", row.getOrDefault(name, ""));
        }
        return filled;
    }
}
