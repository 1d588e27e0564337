package school.heed.hostcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A host that keeps Heed's signed checkpoints keeps each as it came; a host that does not says 404. */
class HostAnchorsIT {
    private static final Conversation TALK = Conversation.get();
    private static final String SCOPE = "anchors.write";

    private static Map<String, Object> anchor(String school, String checkpoint) {
        return Map.of("school", school, "checkpoint", checkpoint, "signature", "ab".repeat(64));
    }

    @Test
    void aCheckpointIsKeptOnceAndNeverChanged() {
        var school = Conversation.newId();
        var first = TALK.send("PUT", "/anchors/7", SCOPE, anchor(school, "heed-checkpoint 1\ncheckpoint 7\n"));
        assertThat(first.status()).isEqualTo(204);
        assertThat(TALK.send("PUT", "/anchors/7", SCOPE, anchor(school, "heed-checkpoint 1\ncheckpoint 7\n"))
                        .status())
                .isEqualTo(204);
        var other = TALK.send("PUT", "/anchors/7", SCOPE, anchor(school, "heed-checkpoint 1\ncheckpoint 8\n"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("anchor-differs");
        assertThat(TALK.send("PUT", "/anchors/8", SCOPE, anchor(school, "heed-checkpoint 1\ncheckpoint 8\n"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        var good = anchor(Conversation.newId(), "heed-checkpoint 1\n");
        assertThat(TALK.send("PUT", "/anchors/0", SCOPE, good).status()).isEqualTo(400);
        assertThat(TALK.send("PUT", "/anchors/x", SCOPE, good).status()).isEqualTo(400);
        assertThat(TALK.send("PUT", "/anchors/1", SCOPE, Map.of("checkpoint", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(TALK.send("PUT", "/anchors/1", "notices.write", good).status())
                .isEqualTo(403);
    }
}
