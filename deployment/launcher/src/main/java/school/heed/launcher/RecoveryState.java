package school.heed.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** What is known of the recovery sheet: for which key it was printed, and whether somebody typed a line back. */
final class RecoveryState {
    private static final String FILE = "recovery-sheet";

    private final DataFolder data;
    private final String mark;

    RecoveryState(DataFolder data, String mark) {
        this.data = data;
        this.mark = mark;
    }

    /** When a sheet of the present key was printed last. */
    Optional<Instant> printed() {
        return at("printed");
    }

    /** When a line of the present key's sheet was typed back. */
    Optional<Instant> confirmed() {
        return at("confirmed");
    }

    void printedAt(Instant now) {
        data.write(FILE, "key = " + mark + "\nprinted = " + now + "\n");
    }

    void confirmedAt(Instant now) {
        data.write(
                FILE,
                "key = " + mark + "\nprinted = "
                        + printed().map(Instant::toString).orElse("") + "\nconfirmed = " + now + "\n");
    }

    /** What to tell the administrator, or empty when all is well. */
    static Optional<String> nag(DataFolder data) {
        if (data.read(RootKey.FILE).isEmpty()) {
            return Optional.empty();
        }
        var state = new RecoveryState(data, RootKey.of(data).mark());
        if (state.confirmed().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                state.printed().isEmpty()
                        ? "No recovery sheet has been printed: if this machine is lost, so is every record. Run:"
                                + " java -jar heed.jar recovery-sheet"
                        : "Nobody has confirmed the recovery sheet. Run: java -jar heed.jar recovery-sheet --confirm");
    }

    private Optional<Instant> at(String name) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(data.read(FILE).orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(properties.getProperty(name))
                .filter(text -> !text.isBlank() && mark.equals(properties.getProperty("key")))
                .map(Instant::parse);
    }
}
