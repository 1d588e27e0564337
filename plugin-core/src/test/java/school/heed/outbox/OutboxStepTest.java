package school.heed.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.heed.identity.Actor;
import school.heed.platform.Ref;

/** What becomes of a message when it is sent, whatever the sender does. */
class OutboxStepTest {
    private static final Actor SYSTEM = Actor.system(new UUID(0, 1), "outbox");
    private final Deque<Message> waiting = new ArrayDeque<>();
    private final List<String> marked = new ArrayList<>();

    @Test
    void whatWasSentIsDone() {
        waiting.add(message(1));
        assertThat(OutboxDrain.oneMore(sending(() -> {}), SYSTEM)).isTrue();
        assertThat(marked).containsExactly("1 done");
        assertThat(OutboxDrain.oneMore(sending(() -> {}), SYSTEM)).isFalse();
    }

    @Test
    void whatCannotGoNowWaitsAndWhatNeverCanIsParked() {
        waiting.add(message(1));
        waiting.add(message(2));
        OutboxDrain.oneMore(
                sending(() -> {
                    throw new Sender.NotNow("resting");
                }),
                SYSTEM);
        OutboxDrain.oneMore(
                sending(() -> {
                    throw new Sender.Never("no-such-pupil");
                }),
                SYSTEM);
        assertThat(marked).containsExactly("1 later resting", "2 parked no-such-pupil");
    }

    @Test
    void aMistakeOfOursPutsOffItsMessageAndHoldsUpNoOther() {
        waiting.add(message(1));
        waiting.add(message(2));
        assertThat(OutboxDrain.oneMore(
                        sending(() -> {
                            throw new IllegalStateException("Isla Penhallow");
                        }),
                        SYSTEM))
                .as("the round goes on")
                .isTrue();
        OutboxDrain.oneMore(sending(() -> {}), SYSTEM);
        assertThat(marked).containsExactly("1 later unexpected", "2 done");
    }

    private static Message message(long id) {
        return new Message(
                id,
                new UUID(0, id),
                Topic.WRITE_BACK,
                Ref.of("entry", new UUID(1, id)),
                Ref.of("child", SYSTEM.school()),
                0);
    }

    private OutboxStep sending(Runnable what) {
        var outbox = new Outbox() {
            @Override
            Optional<Message> next(Actor system) {
                return Optional.ofNullable(waiting.poll());
            }

            @Override
            void done(Actor system, Message message) {
                marked.add(message.id() + " done");
            }

            @Override
            void later(Actor system, Message message, String failure) {
                marked.add(message.id() + " later " + failure);
            }

            @Override
            void park(Actor system, Message message, String failure) {
                marked.add(message.id() + " parked " + failure);
            }
        };
        return new OutboxStep(outbox, List.<Sender>of(new Sender() {
            @Override
            public boolean sends(Topic topic) {
                return topic == Topic.WRITE_BACK;
            }

            @Override
            public void send(Actor system, Message message) {
                what.run();
            }
        }));
    }
}
