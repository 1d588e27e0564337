package school.heed.kill;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records that the people of one school have heard of, and how far each report had got. */
final class Known {
    /** A report as somebody at the desk saw it last. */
    record Seen(String id, int version) {}

    /** A hold that stood when it was seen. */
    record Hold(String caseId, String id) {}

    final List<String> children;
    final String teacher;
    final List<String> roles;
    final Queue<String> reported = new ConcurrentLinkedQueue<>();
    final Queue<Seen> opened = new ConcurrentLinkedQueue<>();
    final Queue<Seen> acknowledged = new ConcurrentLinkedQueue<>();
    final Queue<Hold> holds = new ConcurrentLinkedQueue<>();
    final List<String> concerns = new CopyOnWriteArrayList<>();
    final List<String> cases = new CopyOnWriteArrayList<>();
    final Map<String, String> entries = new ConcurrentHashMap<>();

    /** @param teacher whose conflict is declared and lifted @param roles who can be named in a case: the head, then lead and deputy */
    Known(List<String> children, String teacher, List<String> roles) {
        this.children = children;
        this.teacher = teacher;
        this.roles = roles;
    }

    void submitted(String concern) {
        concerns.add(concern);
        reported.add(concern);
    }

    void seen(JsonObject concern) {
        var now = new Seen(concern.getString("id"), concern.getInt("version"));
        switch (concern.getString("status")) {
            case "OPENED" -> opened.add(now);
            case "ACKNOWLEDGED" -> acknowledged.add(now);
            default -> {
                // In a case or closed: done with.
            }
        }
    }

    void seenCase(JsonObject file) {
        var id = file.getString("id");
        if (!cases.contains(id)) {
            cases.add(id);
        }
        var lines = file.getJsonArray("entries");
        if (!lines.isEmpty()) {
            entries.put(id, lines.getJsonObject(0).getString("id"));
        }
    }
}
