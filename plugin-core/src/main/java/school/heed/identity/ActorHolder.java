package school.heed.identity;

import jakarta.enterprise.context.RequestScoped;

/** Carries the session of this request from the filter to the resource. */
@RequestScoped
public class ActorHolder {
    private Sessions.Opened opened;

    public void set(Sessions.Opened session) {
        this.opened = session;
    }

    /** Who asks; on an endpoint open to anyone, nobody, who may do nothing and belongs to no school. */
    public Actor actor() {
        return opened == null ? Actor.NOBODY : opened.actor();
    }

    /** Whether the second factor was proved in this session. */
    public boolean proved() {
        return opened != null && opened.proved();
    }
}
