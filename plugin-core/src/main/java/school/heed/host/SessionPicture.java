package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import school.heed.factor.Factors;
import school.heed.identity.Permission;
import school.heed.identity.Schools;
import school.heed.identity.Sessions;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.db.SchoolScope;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/** Shows a session to the page. */
@ApplicationScoped
@Transactional
public class SessionPicture {
    private final Sessions sessions;
    private final Staff staff;
    private final FirstLeads firstLeads;
    private final SettingStore settings;
    private final PolicyLibrary policy;
    private final Schools schools;
    private final SchoolScope scope;
    private final Factors factors;

    protected SessionPicture() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public SessionPicture(
            Sessions sessions,
            Staff staff,
            FirstLeads firstLeads,
            SettingStore settings,
            PolicyLibrary policy,
            Schools schools,
            SchoolScope scope,
            Factors factors) {
        this.sessions = sessions;
        this.staff = staff;
        this.firstLeads = firstLeads;
        this.settings = settings;
        this.policy = policy;
        this.schools = schools;
        this.scope = scope;
        this.factors = factors;
    }

    /** The session that has just begun or been renewed. */
    public SessionView of(Sessions.Begun begun) {
        var opened = sessions.opened(begun.id()).orElseThrow();
        var actor = opened.actor();
        scope.enter(actor.school());
        var set = settings.settings(actor);
        var who = actor.isPerson() ? staff.line(actor, actor.person()) : new PersonLine(new UUID(0, 0), "Set-up");
        var child = opened.child().isEmpty() ? null : UUID.fromString(opened.child());
        return new SessionView(
                begun.token(),
                begun.expiresAt(),
                Sessions.IDLE.toSeconds(),
                who,
                set.schoolName().isEmpty() ? schools.name(actor.school()) : set.schoolName(),
                set.zone(),
                can(opened),
                factors.wanted(actor, opened.proved()),
                new SessionView.Place(opened.view(), child),
                policy.in(set.termPack()).terms().terms());
    }

    private List<String> can(Sessions.Opened opened) {
        var actor = opened.actor();
        var can = new ArrayList<String>();
        if (actor.may(Permission.REPORT)) {
            can.add("report");
        }
        if (actor.may(Permission.SETTLE)) {
            can.add("setup");
        }
        if (actor.may(Permission.SETUP)) {
            can.add("pair");
        }
        can.addAll(new java.util.TreeSet<>(actor.confirmed()));
        if (firstLeads.waitsFor(actor)) {
            can.add("first-lead");
        }
        return can;
    }
}
