package school.heed.policy;

import java.util.List;

/** One released version of a form. A record stores {@link #ref()} and is always shown with that version. */
public record FormTemplate(String id, int version, List<Question> questions) {
    public String ref() {
        return id + "@" + version;
    }
}
