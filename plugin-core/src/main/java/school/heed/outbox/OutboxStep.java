package school.heed.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.heed.identity.Actor;
import school.heed.platform.db.InSchool;

/** One message, one transaction: what the receiver answered is recorded with the message or not at all. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@InSchool
public class OutboxStep {
    private static final Logger LOG = Logger.getLogger(OutboxStep.class.getName());
    private final Outbox outbox;
    private final Iterable<Sender> senders;

    protected OutboxStep() {
        this(null, (Iterable<Sender>) null);
    }

    @Inject
    public OutboxStep(Outbox outbox, @Any Instance<Sender> senders) {
        this(outbox, (Iterable<Sender>) senders);
    }

    OutboxStep(Outbox outbox, Iterable<Sender> senders) {
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
            for (var sender : senders) {
                if (sender.sends(message.topic())) {
                    sender.send(system, message);
                }
            }
            outbox.done(system, message);
        } catch (Sender.NotNow e) {
            outbox.later(system, message, e.getMessage());
        } catch (Sender.Never e) {
            outbox.park(system, message, e.getMessage());
        } catch (RuntimeException e) {
            throw new Stumbled(message, e);
        }
    }

    /** After a mistake of ours, once what it left half done is rolled back: the message waits, and holds up no other lane. */
    public void putOff(Actor system, Stumbled stumbled) {
        LOG.log(Level.WARNING, "outbox could not send a {0}: {1}", new Object[] {
            stumbled.message.topic(), stumbled.getCause().getClass().getName()
        });
        outbox.later(system, stumbled.message, "unexpected");
    }

    /** A sender failed in a way that it does not know: the transaction is lost, the message is not. */
    public static final class Stumbled extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Message message;

        Stumbled(Message message, RuntimeException cause) {
            super("outbox", cause, false, false);
            this.message = message;
        }
    }
}
