package school.heed.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.identity.Actor;
import school.heed.outbox.Message;
import school.heed.outbox.Sender;
import school.heed.outbox.Topic;
import school.heed.platform.db.InSchool;

/**
 * Adds each checkpoint to the file {@code heed.anchor.file}, one JSON object a line, and never changes a line. The file belongs on
 * another machine's disk. A line may stand there twice: a try that was not acknowledged is made again.
 */
@ApplicationScoped
@InSchool
public class AnchorFileSender implements Sender {
    @Inject
    Anchors anchors;

    @Inject
    @ConfigProperty(name = "heed.anchor.file")
    Optional<String> file;

    @Override
    public boolean sends(Topic topic) {
        return topic == Topic.ANCHOR_FILE;
    }

    @Override
    public void send(Actor system, Message message) {
        var path = file.map(Path::of).orElseThrow(() -> new Never("no-anchor-file"));
        var anchor = anchors.anchor(system, Long.parseLong(message.ref().id()));
        var line = Json.createObjectBuilder()
                .add("checkpoint", anchor.text())
                .add("signature", anchor.signature())
                .build()
                .toString();
        try (var out = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        } catch (IOException e) {
            throw new NotNow("anchor-file");
        }
    }
}
