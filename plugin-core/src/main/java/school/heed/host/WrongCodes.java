package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import school.heed.identity.Actor;
import school.heed.platform.db.InSchool;
import school.heed.policy.SettingStore;

/** Counts a mistyped code in a transaction of its own, since the refused one rolls back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@InSchool
public class WrongCodes {
    @Inject
    SettingStore settings;

    public void count(Actor actor, String key, FirstLeads.Waiting waiting) {
        settings.put(
                actor,
                key,
                new FirstLeads.Waiting(
                        waiting.leadId(), waiting.headId(), waiting.digest(), waiting.until(), waiting.wrong() + 1));
    }
}
