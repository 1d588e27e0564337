package school.heed.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one folder Heed writes to. It and everything the launcher puts in it can be read by its owner alone: the keys in
 * it open every record.
 */
public final class DataFolder {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * Opens the folder, making it (0700) when it is absent.
     *
     * @throws Refused if people other than its owner may read it
     */
    public static DataFolder open(Path root) {
        try {
            if (Files.notExists(root)) {
                if (root.getParent() != null) {
                    Files.createDirectories(root.getParent());
                }
                Files.createDirectory(root, OWNER_FOLDER);
            }
            var others = EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE,
                    PosixFilePermission.OTHERS_EXECUTE);
            others.retainAll(Files.getPosixFilePermissions(root));
            if (!others.isEmpty()) {
                throw new Refused("Other accounts of this machine may enter the data folder " + root
                        + "; run: chmod 700 " + root + ".");
            }
            return new DataFolder(root.toRealPath());
        } catch (IOException e) {
            throw new Refused("The data folder " + root + " cannot be made or read.", e);
        }
    }

    /** A path inside the folder. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** A folder inside the folder, made (0700) when absent. */
    public Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder, OWNER_FOLDER);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a private file, if it exists. */
    public Optional<String> read(String name) {
        Path file = root.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files in a folder inside the folder, in order. */
    List<String> names(String name) {
        try (var files = Files.list(root.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a private file (0600) so that after a crash either the old or the new text stands, never half of one. */
    public void write(String name, String text) {
        Path file = root.resolve(name);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel out = FileChannel.open(
                    fresh,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWNER_FILE))) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the folder for this process; the operating system gives it back when the process ends, however it ends.
     *
     * @throws Refused if another process holds it
     */
    public Lock lock() {
        try {
            Path file = path("heed.lock");
            try {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
            } catch (FileAlreadyExistsException e) {
                // An old lock file without a holder means nothing.
                Files.setPosixFilePermissions(file, OWNER_FILE);
            }
            var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!taken(channel)) {
                channel.close();
                throw new Refused("Heed is already running on the data folder " + root + ".");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new Lock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that holds the folder now, if any. */
    public Optional<ProcessHandle> holder() {
        Path file = path("heed.lock");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (taken(channel)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Removes the folder and all it holds. */
    static void remove(Path root) {
        if (Files.notExists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hold of this process on a data folder. */
    public static final class Lock implements AutoCloseable {
        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
