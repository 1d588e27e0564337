package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import school.heed.identity.Actor;
import school.heed.outbox.Message;
import school.heed.outbox.Sender;
import school.heed.outbox.Topic;
import school.heed.platform.db.InSchool;
import school.heed.seal.Anchors;

/**
 * Leaves checkpoints with the host: numbers and hashes, no word. After days without the host only the newest goes, because it holds
 * those before. A host that offers no such thing is no fault.
 */
@ApplicationScoped
@InSchool
public class HostAnchorSender implements Sender {
    @Inject
    HostLinks links;

    @Inject
    HostApi api;

    @Inject
    Anchors anchors;

    @Override
    public boolean sends(Topic topic) {
        return topic == Topic.ANCHOR_HOST;
    }

    @Override
    public void send(Actor system, Message message) {
        var seq = Long.parseLong(message.ref().id());
        if (anchors.superseded(system, seq)) {
            return;
        }
        var link = links.active(system.school()).orElseThrow(() -> new NotNow("no-host"));
        var anchor = anchors.anchor(system, seq);
        var body = Json.createObjectBuilder()
                .add("school", system.school().toString())
                .add("checkpoint", anchor.text())
                .add("signature", anchor.signature())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        try {
            api.anchor(link.target(), seq, body);
        } catch (HostFailure e) {
            if (e.kind() == HostFailure.Kind.CONFLICT) {
                throw new Never(e.code());
            }
            if (e.kind() != HostFailure.Kind.NOT_FOUND) {
                throw new NotNow(e.code());
            }
        }
    }
}
