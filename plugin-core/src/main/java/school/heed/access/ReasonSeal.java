package school.heed.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.crypto.KeyRing;

/** Reasons are typed by people and may name a child: they are kept under the school's key, bound to their record. */
@Dependent
class ReasonSeal {
    /** A rule of Heed did it: there are no words. */
    static final byte[] NONE = {};

    @Inject
    KeyRing keys;

    byte[] seal(Actor actor, Ref ref, String reason) {
        return FieldCipher.seal(keys.school(actor.school()), "access.reason/" + ref, reason);
    }

    String open(Actor actor, Ref ref, byte[] sealed) {
        return sealed.length == 0 ? "" : FieldCipher.open(keys.school(actor.school()), "access.reason/" + ref, sealed);
    }
}
