package school.heed.launcher;

import java.nio.file.Path;
import java.sql.SQLException;

/** A process that rotates the keys of a folder and dies without a word right after the step named. */
final class Rotator {
    private Rotator() {}

    public static void main(String[] args) throws SQLException {
        var data = DataFolder.open(Path.of(args[0]));
        try (var connection = Sql.connect(args[1], new Credentials("heed_owner", args[2]))) {
            new RotateKeys(data, step -> {
                        if (step.equals(args[3])) {
                            Runtime.getRuntime().halt(9);
                        }
                    })
                    .run(connection);
        }
    }
}
