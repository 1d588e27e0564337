package school.heed.verify;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The checkpoints kept outside the database, in the order in which they came. */
public record AnchorFile(List<Anchor> anchors, List<String> unreadable) {
    /** One kept checkpoint. */
    public record Anchor(Note note, byte[] signature) {}

    /** @throws IOException when the file cannot be read */
    public static AnchorFile read(Path file) throws IOException {
        var anchors = new ArrayList<Anchor>();
        var unreadable = new ArrayList<String>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var json = JsonParser.parseString(line).getAsJsonObject();
                var note = Note.of(json.get("checkpoint").getAsString());
                byte[] signature = HexFormat.of().parseHex(json.get("signature").getAsString());
                anchors.add(new Anchor(note.orElseThrow(), signature));
            } catch (JsonParseException
                    | IllegalArgumentException
                    | IllegalStateException
                    | NullPointerException
                    | java.util.NoSuchElementException e) {
                unreadable.add("line " + number);
            }
        }
        return new AnchorFile(List.copyOf(anchors), List.copyOf(unreadable));
    }

    List<Anchor> of(String school) {
        return anchors.stream()
                .filter(anchor -> anchor.note().school().equals(school))
                .toList();
    }
}
