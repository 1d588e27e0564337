package school.heed.policy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The released policy files, and a school's own beside them: a folder of the same layout. A list there takes the place of Heed's; a
 * form there is a version of the school's own, numbered from 1000 on, and no released form ever changes.
 */
final class PolicyFiles {
    /** Heed's own versions stay below it. */
    static final int OWN = 1000;

    private static final String LISTS =
            "records/1\\.json|deadlines/1\\.json|local/1\\.json|terms/en-GB/[a-z]+-1\\.json";

    private static final String FORM = "forms/[a-z0-9-]{1,30}/[1-9][0-9]{3}\\.json";

    /** Lenient, unlike the API's: policy files carry fields that only people read. */
    private static final Jsonb JSONB = JsonbBuilder.create();

    private final Optional<Path> folder;
    private final List<String> released;
    private final List<String> own;

    PolicyFiles(Optional<Path> folder) {
        this.folder = folder;
        released = text("released.sha256", false)
                .lines()
                .map(line -> line.replaceFirst("[0-9a-f]{64} {2}policy/", ""))
                .toList();
        own = folder.map(PolicyFiles::listed).orElse(List.of());
        own.forEach(path -> PolicyCheck.must(
                path.matches(FORM) || (path.matches(LISTS) && released.contains(path)),
                path + " in the school’s own folder is no policy file; a form of its own is numbered from " + OWN));
    }

    List<FormTemplate> forms() {
        return Stream.concat(released.stream(), own.stream())
                .filter(path -> path.startsWith("forms/"))
                .distinct()
                .map(this::form)
                .toList();
    }

    /** The templates of risks, Heed's own. */
    List<RiskTemplate> risks() {
        return released.stream()
                .filter(path -> path.startsWith("risk/"))
                .map(path -> read(path, RiskTemplate.class))
                .toList();
    }

    <T> T list(String path, Class<T> type) {
        return read(path, type);
    }

    private FormTemplate form(String path) {
        var form = read(path, FormTemplate.class);
        PolicyCheck.must(
                path.equals("forms/" + form.id() + "/" + form.version() + ".json"),
                path + " says that it is " + form.ref());
        return form;
    }

    private <T> T read(String path, Class<T> type) {
        var text = text(path, own.contains(path));
        try (var reader = Json.createReader(new StringReader(text))) {
            // Says the line and the column, which the binding does not.
            reader.read();
            return JSONB.fromJson(text, type);
        } catch (JsonException | JsonbException e) {
            throw new IllegalStateException("policy: " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String text(String path, boolean fromFolder) {
        try (InputStream in = fromFolder
                ? Files.newInputStream(folder.orElseThrow().resolve(path))
                : PolicyFiles.class.getResourceAsStream("/policy/" + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("policy/" + path, e);
        }
    }

    private static List<String> listed(Path folder) {
        PolicyCheck.must(Files.isDirectory(folder), "there is no folder " + folder);
        try (var files = Files.walk(folder)) {
            return List.copyOf(new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("policy folder", e);
        }
    }
}
