package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.json.JsonConfig;

/** Seals and opens the answers of a saving, under the key of its case's stream. */
@Dependent
class RecordWords {
    @Inject
    Chronology chronology;

    byte[] seal(Actor actor, Ref stream, UUID saving, Filled filled) {
        return FieldCipher.seal(
                chronology.key(actor, stream), place(saving), JsonConfig.jsonb().toJson(filled));
    }

    Filled open(Actor actor, Ref stream, CaseRecord saving) {
        var json = FieldCipher.open(chronology.key(actor, stream), place(saving.id()), saving.answers());
        return JsonConfig.jsonb().fromJson(json, Filled.class);
    }

    private static String place(UUID saving) {
        return "record.answers/" + saving;
    }
}
