package school.heed.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.Http;
import school.heed.support.MailSink;
import school.heed.support.Planted;
import school.heed.support.Stack;

/** Everywhere a word may come to rest or be seen by somebody who does not work with Heed. */
final class Places {
    private final Stack stack;
    private final Db db;
    private final MailSink mail;
    private final Path temporary;

    Places(Stack stack, MailSink mail, Path temporary) {
        this.stack = stack;
        this.db = Db.of(stack);
        this.mail = mail;
        this.temporary = temporary;
    }

    /** Every column of every table and view, as its owner reads it, sealed ones included; bytes stand in hexadecimal. */
    List<String> inColumns(Planted planted, Predicate<String> wanted) {
        var found = new ArrayList<String>();
        for (var column : columns()) {
            if (wanted.test(column)) {
                found.addAll(planted.in("column " + column, String.join("\n", values(column))));
            }
        }
        return found;
    }

    /** Database, write-ahead log, temporary files, keys, logs of Heed and PostgreSQL, the host's own store and log. */
    List<String> inFiles(Planted planted, Predicate<Path> wanted) {
        var found = new ArrayList<>(planted.under(stack.data(), wanted));
        found.addAll(planted.under(temporary, file -> true));
        found.addAll(planted.in("what the processes print", read(stack.log())));
        return found;
    }

    /** What anybody may ask Heed without a session. */
    List<String> inTheOpen(Planted planted) {
        var found = new ArrayList<String>();
        for (var path : List.of("/metrics", "/health", "/health/live", "/health/ready", "/openapi", "/api/keys")) {
            found.addAll(planted.in(path, Http.get(stack.heed() + path).body()));
        }
        return found;
    }

    /** Entries, notices, anchors and counted calls, as the host holds them. */
    List<String> atTheHost(Planted planted) {
        return planted.in("the host", stack.demo("GET", "state", ""));
    }

    List<String> inTheMail(Planted planted) {
        return planted.in("the mail", mail.told());
    }

    Answer metrics() {
        return Http.get(stack.heed() + "/metrics");
    }

    /** As {@code concern.words_sealed}. */
    List<String> columns() {
        return db
                .rows("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'heed' order by 1")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    List<String> values(String column) {
        var name = column.substring(column.indexOf('.') + 1);
        var table = column.substring(0, column.indexOf('.'));
        return db.rows("select coalesce(cast(\"" + name + "\" as text), '') from \"" + table + "\"").stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
