package school.heed.outbox;

import school.heed.identity.Actor;

/** Carries messages of some topics out of Heed. Sending twice must have the effect of once. */
public interface Sender {
    boolean sends(Topic topic);

    /** @throws NotNow to be tried again later @throws Never when no try can succeed */
    void send(Actor system, Message message);

    /** The receiver cannot be reached or asks to wait. */
    final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param code why, without any content */
        public NotNow(String code) {
            super(code, null, false, false);
        }
    }

    /** The receiver refuses for good; the message is parked and shown at the desk. */
    final class Never extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param code why, without any content */
        public Never(String code) {
            super(code, null, false, false);
        }
    }
}
