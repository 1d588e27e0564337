package school.heed.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files outside the data folder that nobody but Heed's account may read (0600). None is ever written over. */
final class PrivateFile {
    private PrivateFile() {}

    /** What fills a file. */
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a file whole: it bears its name only once it is complete and on the disk.
     *
     * @throws Refused if the name is taken or the place cannot be written
     */
    static void write(Path file, Filling filling) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new Refused("There is a file " + file + " already; name another.");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (var channel = FileChannel.open(
                    part,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                OutputStream out = Channels.newOutputStream(channel);
                filling.into(out);
                out.flush();
                channel.force(true);
            }
            // Not a rename: that would silently replace a file made meanwhile.
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw new Refused("There is a file " + file + " already; name another.", e);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be written: is its folder there, and is there room?", e);
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                System.err.println("The unfinished file " + part + " is left; delete it.");
            }
        }
    }
}
