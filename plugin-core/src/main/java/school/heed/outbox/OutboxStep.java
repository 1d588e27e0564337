package school.heed.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import school.heed.identity.Actor;
import school.heed.platform.db.InSchool;

/** One message, one transaction: what the receiver answered is recorded with the message or not at all. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@InSchool
public class OutboxStep {
    private final Outbox outbox;
    private final Instance<Sender> senders;

    protected OutboxStep() {
        this(null, null);
    }

    @Inject
    public OutboxStep(Outbox outbox, @Any Instance<Sender> senders) {
        this.outbox = outbox;
        this.senders = senders;
    }

    /** @return whether there was a message to send */
    public boolean sendNext(Actor system) {
        var next = outbox.next(system);
        next.ifPresent(message -> send(system, message));
        return next.isPresent();
    }

    private void send(Actor system, Message message) {
        try {
            senders.stream()
                    .filter(sender -> sender.sends(message.topic()))
                    .forEach(sender -> sender.send(system, message));
            outbox.done(system, message);
        } catch (Sender.NotNow e) {
            outbox.later(system, message, e.getMessage());
        } catch (Sender.Never e) {
            outbox.park(system, message, e.getMessage());
        }
    }
}
