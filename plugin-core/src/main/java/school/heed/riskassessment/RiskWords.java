package school.heed.riskassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.json.JsonConfig;

/** Seals and opens what an assessment says, under the key of its case’s stream. */
@Dependent
class RiskWords {
    private static final String DOC = "risk.doc/";
    private static final String WHY = "risk.why/";
    private static final String REASON = "risk.reason/";

    @Inject
    Chronology chronology;

    byte[] seal(Actor actor, Ref stream, UUID saving, RiskDoc doc) {
        return seal(actor, stream, DOC + saving, JsonConfig.jsonb().toJson(doc));
    }

    RiskDoc open(Actor actor, Ref stream, SavedRisks saving) {
        return JsonConfig.jsonb().fromJson(open(actor, stream, DOC + saving.id(), saving.doc()), RiskDoc.class);
    }

    byte[] sealWhy(Actor actor, Ref stream, UUID saving, String why) {
        return seal(actor, stream, WHY + saving, why);
    }

    String why(Actor actor, Ref stream, SavedRisks saving) {
        return open(actor, stream, WHY + saving.id(), saving.why());
    }

    byte[] sealReason(Actor actor, Ref stream, UUID signature, String reason) {
        return seal(actor, stream, REASON + signature, reason);
    }

    String reason(Actor actor, Ref stream, Signature signature) {
        return open(actor, stream, REASON + signature.id(), signature.reason());
    }

    private byte[] seal(Actor actor, Ref stream, String place, String words) {
        return FieldCipher.seal(chronology.key(actor, stream), place, words);
    }

    private String open(Actor actor, Ref stream, String place, byte[] sealed) {
        return FieldCipher.open(chronology.key(actor, stream), place, sealed);
    }
}
