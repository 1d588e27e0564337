package school.heed.identity;

import jakarta.enterprise.context.RequestScoped;

/** Carries the session of this request from the filter to the resource. */
@RequestScoped
public class ActorHolder {
    private Sessions.Opened opened;

    public void set(Sessions.Opened session) {
        this.opened = session;
    }

    public Actor actor() {
        return opened().actor();
    }

    public Sessions.Opened opened() {
        if (opened == null) {
            throw new IllegalStateException("no session on this request");
        }
        return opened;
    }
}
