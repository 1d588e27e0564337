package school.heed.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden vectors, made by the other verifier and signed by OpenSSL. */
class SealedVectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonObject VECTORS = read();

    private static JsonObject read() {
        try (var in = new InputStreamReader(
                SealedVectorsTest.class.getResourceAsStream("/sealed-vectors.json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(in).getAsJsonObject();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonArray all(String name) {
        return VECTORS.getAsJsonArray(name);
    }

    private static String text(JsonElement in, String name) {
        return in.getAsJsonObject().get(name).getAsString();
    }

    @Test
    void thereAreFifty() {
        assertThat(all("entries").size()
                        + all("rows").size()
                        + all("checkpoints").size())
                .isEqualTo(50);
    }

    @Test
    void entriesHaveTheirCanonicalBytesAndHashes() throws IOException {
        for (var vector : all("entries")) {
            var line = vector.getAsJsonObject().getAsJsonObject("entry");
            line.addProperty("is", "entry");
            var told = new ArrayList<Fact>();
            ExportFile.tell(new BufferedReader(new StringReader(line.toString())), told::add);
            var entry = (Fact.Entry) told.get(0);
            byte[] canonical = Canonical.entry(text(vector, "school"), entry);
            assertThat(HEX.formatHex(canonical)).isEqualTo(text(vector, "canonical"));
            assertThat(Canonical.link(canonical, entry.prev())).isEqualTo(entry.h());
            assertThat(Canonical.sealed(entry.sealed())).isEqualTo(entry.sealedSha256());
        }
    }

    @Test
    void rowsHaveTheirCanonicalBytesAndHashes() {
        for (var vector : all("rows")) {
            List<String> fields = new ArrayList<>();
            vector.getAsJsonObject()
                    .getAsJsonArray("fields")
                    .forEach(field -> fields.add(field.isJsonNull() ? null : field.getAsString()));
            byte[] canonical =
                    Canonical.row(vector.getAsJsonObject().get("n").getAsLong(), text(vector, "form"), fields);
            assertThat(HEX.formatHex(canonical)).isEqualTo(text(vector, "canonical"));
            assertThat(HEX.formatHex(Canonical.link(canonical, HEX.parseHex(text(vector, "prev")))))
                    .isEqualTo(text(vector, "h"));
        }
    }

    @Test
    void checkpointsAreReadPrintedAndProved() {
        for (var vector : all("checkpoints")) {
            var note = Note.of(text(vector, "text")).orElseThrow();
            byte[] signature = HEX.parseHex(text(vector, "signature"));
            assertThat(note.sha256()).isEqualTo(text(vector, "sha256"));
            assertThat(note.printed()).isEqualTo(text(vector, "paper"));
            assertThat(note.signedBy(note.key(), signature)).isTrue();
            signature[5] ^= 1;
            assertThat(note.signedBy(note.key(), signature)).isFalse();
            assertThat(Note.of(text(vector, "text") + "\n")).isEmpty();
            assertThat(Note.of(text(vector, "text").replace("rows", "Rows"))).isEmpty();
        }
    }
}
