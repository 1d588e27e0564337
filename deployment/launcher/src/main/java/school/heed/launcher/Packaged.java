package school.heed.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What heed.jar carries inside. */
final class Packaged {
    private Packaged() {}

    /** Copies one of the WARs out of heed.jar, afresh at each start, so an update can never serve the old one. */
    static Path war(String name, Path folder) {
        try (InputStream in = Packaged.class.getResourceAsStream("/wars/" + name)) {
            if (in == null) {
                throw new Refused("This jar holds no " + name + "; use target/heed.jar.");
            }
            Path war = folder.resolve(name);
            Files.copy(in, war, StandardCopyOption.REPLACE_EXISTING);
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of one of the launcher's own files. */
    static String resource(String name) {
        try (InputStream in = Packaged.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version in the manifest, or the empty text outside heed.jar. */
    static String version() {
        String version = Packaged.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
