package school.heed.verify;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** The same facts as JSON lines: hashes in hex, sealed fields in base64, absent values left out. */
public final class ExportFile {
    private static final Gson GSON = new Gson();
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> SEALED = List.of("text", "verbatim", "occurred_words", "salt");

    private ExportFile() {}

    /** Writes each fact as one line. */
    public static Consumer<Fact> writer(Writer out) {
        return fact -> {
            try {
                out.write(GSON.toJson(json(fact)));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * Tells the facts of an export.
     *
     * @throws IllegalArgumentException when a line is not one, with its number
     */
    public static void tell(BufferedReader in, Consumer<Fact> to) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            try {
                to.accept(fact(GSON.fromJson(line, JsonObject.class)));
            } catch (JsonParseException
                    | IllegalArgumentException
                    | IllegalStateException
                    | UnsupportedOperationException
                    | NullPointerException e) {
                throw new IllegalArgumentException("Line " + number + " of the export is not what it should be.", e);
            }
        }
    }

    private static JsonObject json(Fact fact) {
        var line = new JsonObject();
        if (fact instanceof Fact.School school) {
            line.addProperty("is", "school");
            line.addProperty("id", school.id());
            line.addProperty("wrapped_key", base64(school.wrappedKey()));
        } else if (fact instanceof Fact.Signed signed) {
            line.addProperty("is", "checkpoint");
            line.addProperty("seq", signed.seq());
            line.addProperty("text", signed.text());
            line.addProperty("signature", HEX.formatHex(signed.signature()));
        } else if (fact instanceof Fact.Stream stream) {
            line.addProperty("is", "stream");
            line.addProperty("ref", stream.ref());
            line.addProperty("seq", stream.seq());
            line.addProperty("head", HEX.formatHex(stream.head()));
            line.addProperty("wrapped_key", base64(stream.wrappedKey()));
        } else if (fact instanceof Fact.Entry entry) {
            entry(line, entry);
        } else if (fact instanceof Fact.Sealed row) {
            line.addProperty("is", "sealed");
            line.addProperty("n", row.n());
            line.addProperty("form", row.form());
            line.addProperty("key", row.key());
            line.addProperty("h", HEX.formatHex(row.h()));
            line.add("fields", GSON.toJsonTree(row.fields()));
        } else if (fact instanceof Fact.Unsealed row) {
            line.addProperty("is", "unsealed");
            line.addProperty("form", row.form());
            line.addProperty("key", row.key());
            line.addProperty("at", row.at());
        } else {
            line.addProperty("is", "end");
        }
        return line;
    }

    private static void entry(JsonObject line, Fact.Entry entry) {
        line.addProperty("is", "entry");
        line.addProperty("stream", entry.stream());
        line.addProperty("seq", entry.seq());
        line.addProperty("id", entry.id());
        line.addProperty("kind", entry.kind());
        line.addProperty("author", entry.author());
        line.addProperty("recorded_at", entry.recordedAt());
        line.addProperty("occurred_from", entry.occurredFrom());
        line.addProperty("occurred_to", entry.occurredTo());
        line.addProperty("precision", entry.precision());
        line.addProperty("corrects", entry.corrects());
        line.add("children", GSON.toJsonTree(entry.children()));
        line.addProperty("commit", HEX.formatHex(entry.commit()));
        line.addProperty("sealed_sha256", HEX.formatHex(entry.sealedSha256()));
        line.addProperty("prev", HEX.formatHex(entry.prev()));
        line.addProperty("h", HEX.formatHex(entry.h()));
        for (int i = 0; i < SEALED.size(); i++) {
            line.addProperty(SEALED.get(i), base64(entry.sealed().get(i)));
        }
    }

    private static Fact fact(JsonObject line) {
        return switch (text(line, "is")) {
            case "school" -> new Fact.School(text(line, "id"), bytes(line, "wrapped_key"));
            case "checkpoint" ->
                new Fact.Signed(number(line, "seq"), text(line, "text"), HEX.parseHex(text(line, "signature")));
            case "stream" ->
                new Fact.Stream(text(line, "ref"), number(line, "seq"), hex(line, "head"), bytes(line, "wrapped_key"));
            case "entry" -> entry(line);
            case "sealed" ->
                new Fact.Sealed(
                        number(line, "n"),
                        text(line, "form"),
                        text(line, "key"),
                        hex(line, "h"),
                        texts(line, "fields"));
            case "unsealed" -> new Fact.Unsealed(text(line, "form"), text(line, "key"), number(line, "at"));
            case "end" -> new Fact.End();
            default -> throw new IllegalArgumentException("no such fact");
        };
    }

    private static Fact.Entry entry(JsonObject line) {
        return new Fact.Entry(
                text(line, "stream"),
                number(line, "seq"),
                text(line, "id"),
                text(line, "kind"),
                text(line, "author"),
                number(line, "recorded_at"),
                number(line, "occurred_from"),
                number(line, "occurred_to"),
                text(line, "precision"),
                text(line, "corrects"),
                texts(line, "children"),
                hex(line, "commit"),
                hex(line, "sealed_sha256"),
                hex(line, "prev"),
                hex(line, "h"),
                SEALED.stream().map(name -> bytes(line, name)).toList());
    }

    private static boolean absent(JsonElement value) {
        return value == null || value.isJsonNull();
    }

    private static String text(JsonObject line, String name) {
        return line.get(name).getAsString();
    }

    private static Long number(JsonObject line, String name) {
        return absent(line.get(name)) ? null : line.get(name).getAsLong();
    }

    private static List<String> texts(JsonObject line, String name) {
        if (absent(line.get(name))) {
            return null;
        }
        var texts = new ArrayList<String>();
        line.get(name).getAsJsonArray().forEach(text -> texts.add(absent(text) ? null : text.getAsString()));
        return texts;
    }

    private static byte[] hex(JsonObject line, String name) {
        return HEX.parseHex(text(line, name));
    }

    private static byte[] bytes(JsonObject line, String name) {
        return Base64.getDecoder().decode(text(line, name));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
