package school.heed.launcher;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code doctor}: one line for each thing looked at; exit code 2 when one of them is not as it must be. */
final class DoctorCommand {
    private final Config config;

    DoctorCommand(Config config) {
        this.config = config;
    }

    void run() {
        List<Safety.Finding> findings = look();
        findings.forEach(finding -> System.out.println(
                (finding.ok() ? "ok    " : "NOT   ") + finding.what() + (finding.ok() ? "" : ": ") + finding.todo()));
        long wrong = findings.stream().filter(finding -> !finding.ok()).count();
        if (wrong > 0) {
            throw new Refused(wrong == 1 ? "One thing needs you." : wrong + " things need you.");
        }
    }

    List<Safety.Finding> look() {
        var data = DataFolder.open(config.data());
        var doctor = new Doctor(data, Instant.now());
        var findings = new ArrayList<>(doctor.machine());
        findings.add(doctor.port(config.address(), config.port()));
        findings.addAll(Commands.onDatabase(config, data, false, database -> {
            var seen = new ArrayList<>(Safety.look(
                    database.url(),
                    database.app(),
                    database.owner().map(Credentials::user).orElse("")));
            try (var connection = Sql.connect(database.url(), database.app())) {
                seen.addAll(doctor.database(connection));
            } catch (SQLException e) {
                throw new Refused("The database does not answer.", e);
            }
            return seen;
        }));
        return findings;
    }
}
