package school.heed.demohost;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The person whose browser sent this request. */
@RequestScoped
public class Visitor {
    private Staff staff;
    private String token;
    private String csrf;
    private String search = "";

    void is(Staff person, String sessionToken, Sessions.Session session) {
        this.staff = person;
        this.token = sessionToken;
        this.csrf = session.csrf();
        this.search = session.search();
    }

    /** The signed-in person, or {@code null}. */
    Staff staff() {
        return staff;
    }

    /** The cookie value of this session. */
    String token() {
        return token;
    }

    /** The hidden value every form of this session carries. */
    String csrf() {
        return csrf;
    }

    /** What this person last looked for in the pupil list. */
    String search() {
        return search;
    }

    boolean may(String capability) {
        return staff.capabilities().contains(capability);
    }

    /** Refuses a form that was not made for this session. */
    void checkForm(String sent) {
        boolean same = sent != null
                && csrf != null
                && MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw new Problem(403, "form-expired", "This form is too old. Go back, reload the page and try again.");
        }
    }
}
