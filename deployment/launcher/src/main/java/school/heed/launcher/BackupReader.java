package school.heed.launcher;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads the inside of a backup in its one order: about, tables, end. */
final class BackupReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST = 1 << 30;

    private final BackupIn sealed;
    private final DataInputStream in;
    private final JsonObject about;

    /** @throws Refused if the file is no backup, one of another key, or of a later Heed */
    BackupReader(Path file, RootKey root) throws IOException {
        try {
            sealed = new BackupIn(new BufferedInputStream(Files.newInputStream(file), BUFFER), root);
            in = new DataInputStream(
                    new BufferedInputStream(new InflaterInputStream(sealed, new Inflater(), BUFFER), BUFFER));
        } catch (NoSuchFileException e) {
            throw new Refused("There is no backup file " + file + ".", e);
        }
        about = json();
        if (about.get("format").getAsInt() != Backup.FORMAT) {
            throw new Refused("This backup was written by a newer Heed; use that heed.jar.");
        }
    }

    /** Takes each table; {@code source} must be read to its end. */
    interface Taker {
        void take(String table, TableCopy.Source source) throws SQLException, IOException;
    }

    JsonObject about() {
        return about;
    }

    /**
     * Reads everything, once.
     *
     * @return how much there was, by table, and the sealed keys
     * @throws Refused if the file is cut off, changed or longer than it was
     */
    JsonObject read(Taker taker) throws SQLException, IOException {
        for (String table = in.readUTF(); !table.isEmpty(); table = in.readUTF()) {
            taker.take(table, this::piece);
        }
        JsonObject end = json();
        if (in.read() >= 0 || sealed.read() >= 0) {
            throw new Refused("The backup holds more than it should. Use another copy.");
        }
        return end;
    }

    private byte[] piece() throws IOException {
        return bytes(in.readInt());
    }

    private byte[] bytes(int length) throws IOException {
        if (length < 0 || length > LARGEST) {
            throw new Refused("The backup is not in the form Heed writes.");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private JsonObject json() throws IOException {
        try {
            return JsonParser.parseString(new String(bytes(in.readInt()), StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Refused("The backup is not in the form Heed writes.", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
