package school.heed.demohost;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * What the host remembers over a restart: one JSON object a line, written through to the disk before anything is
 * answered. Without a data folder nothing is kept.
 */
@ApplicationScoped
public class Journal {
    @Inject
    Settings settings;

    private final Jsonb jsonb = JsonbBuilder.create();
    private final List<JsonObject> lines = new ArrayList<>();
    private FileChannel file;
    private String epoch;

    @PostConstruct
    void open() {
        settings.dataFolder().ifPresent(folder -> {
            try {
                Path path = Files.createDirectories(Path.of(folder)).resolve("journal.jsonl");
                if (!Files.exists(path)) {
                    Files.createFile(
                            path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                file = FileChannel.open(path, StandardOpenOption.WRITE);
                // A line cut short by a crash was never answered: it goes.
                file.truncate(read(Files.readAllBytes(path)));
                file.position(file.size());
            } catch (IOException e) {
                throw new UncheckedIOException("The demo host cannot use its data folder", e);
            }
        });
        List<String> epochs = past("epoch", String.class);
        epoch = epochs.isEmpty() ? ChangeList.newEpoch() : epochs.get(0);
        if (epochs.isEmpty()) {
            write("epoch", epoch);
        }
    }

    /** The life of this memory: cursors of an earlier life mean nothing any more. */
    public String epoch() {
        return epoch;
    }

    /** Reads whole lines and returns how many bytes they take. */
    private long read(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(parse(new String(bytes, start, i - start, StandardCharsets.UTF_8)));
                start = i + 1;
            }
        }
        return start;
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IllegalStateException("The journal holds a line that is not JSON", e);
        }
    }

    /** What was written under {@code type} before this start, in order. */
    public <T> List<T> past(String type, Class<T> as) {
        return lines.stream()
                .filter(l -> l.getString("type").equals(type))
                .map(l -> jsonb.fromJson(l.get("value").toString(), as))
                .toList();
    }

    /** Writes one line; when this returns it is on the disk. */
    public synchronized void write(String type, Object value) {
        if (file == null) {
            return;
        }
        JsonValue shown = parse("{\"value\":" + jsonb.toJson(value) + "}").get("value");
        String line =
                Json.createObjectBuilder().add("type", type).add("value", shown).build() + "\n";
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo host cannot write its journal", e);
        }
    }
}
