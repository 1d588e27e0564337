package school.heed.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import school.heed.access.Grants;
import school.heed.access.Restrictions;
import school.heed.access.Sights;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.outbox.Outbox;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;

/** Who may open a case: everybody whose work it is, or named people only; each step with its reason and history. */
@ApplicationScoped
@Transactional
@InSchool
public class CaseAccess {
    @Inject
    Cases cases;

    @Inject
    CaseInsight insight;

    @Inject
    Grants grants;

    @Inject
    Restrictions restrictions;

    @Inject
    Sights sights;

    @Inject
    AccessPicture picture;

    @Inject
    Capabilities capabilities;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    public AccessView view(Actor actor, UUID id) {
        return picture(actor, cases.look(actor, id).ref(), id);
    }

    /** Closes the case to all but named people, the actor among them; what the host holds of it is hidden. */
    public AccessView restrict(Actor actor, UUID id, NamedOnly in) {
        var open = admitted(actor, id);
        var named = new LinkedHashSet<>(in.people());
        named.addAll(grants.people(actor, open.ref()));
        mustHaveAnother(actor, named);
        named.add(actor.person());
        named.forEach(person -> mustBeNameable(actor, open.ref(), person));
        named.forEach(person -> grants.name(actor, open.ref(), person, in.reason()));
        restrictions.close(actor, open.ref(), in.reason());
        insight.keepFromHost(actor, open.file());
        audit.wrote(actor, "NAMED_ONLY", open.ref());
        return picture(actor, open.ref(), id);
    }

    /** Opens it again to every lead and deputy. Copies once hidden in the host stay hidden. */
    public AccessView reopen(Actor actor, UUID id, Reason in) {
        var open = admitted(actor, id);
        restrictions.reopen(actor, open.ref(), in.reason());
        audit.wrote(actor, "NAMED_ONLY_ENDED", open.ref());
        return picture(actor, open.ref(), id);
    }

    public AccessView add(Actor actor, UUID id, NamedPerson in) {
        var open = admitted(actor, id);
        mustBeNameable(actor, open.ref(), in.personId());
        grants.name(actor, open.ref(), in.personId(), in.reason());
        outbox.tell(actor, open.ref(), List.of(in.personId()));
        audit.wrote(actor, "PERSON_NAMED", open.ref(), Ref.of("person", in.personId()));
        return picture(actor, open.ref(), id);
    }

    public AccessView remove(Actor actor, UUID id, NamedPerson in) {
        var open = admitted(actor, id);
        var left = new ArrayList<>(grants.people(actor, open.ref()));
        if (!left.remove(in.personId())) {
            throw Refusal.rule("not-named", "This person is not named in this case.");
        }
        if (sights.of(actor).namedOnly().contains(open.ref())) {
            mustHaveAnother(actor, left);
        }
        grants.withdraw(actor, open.ref(), in.personId(), in.reason());
        audit.wrote(actor, "PERSON_NO_LONGER_NAMED", open.ref(), Ref.of("person", in.personId()));
        return in.personId().equals(actor.person()) ? AccessView.NOTHING : picture(actor, open.ref(), id);
    }

    /** A case that one person alone can open is lost when they are away. */
    private void mustHaveAnother(Actor actor, Iterable<UUID> named) {
        var heads = capabilities.holders(actor, "head");
        for (var person : named) {
            if (!person.equals(actor.person()) && !heads.contains(person)) {
                return;
            }
        }
        throw Refusal.invalid(
                "name-another",
                "people",
                "Name at least one person besides yourself and the head, so that it is not left to one.");
    }

    private void mustBeNameable(Actor actor, Ref ref, UUID person) {
        if (!capabilities.of(actor, person).containsValue("CONFIRMED")) {
            throw Refusal.invalid(
                    "no-role",
                    "people",
                    "Only leads, deputies, heads and pastoral leads confirmed in Heed can be named.");
        }
        if (sights.of(actor, person).conflicts().contains(ref)) {
            throw Refusal.rule("in-conflict", "A conflict of interest is declared for this person in this case.");
        }
    }

    /** Who may open a case is decided for a closed one, too. */
    private OpenCase admitted(Actor actor, UUID id) {
        return new OpenCase(cases.admitted(actor, id));
    }

    private AccessView picture(Actor actor, Ref ref, UUID id) {
        return picture.of(actor, ref, admitted(actor, id).children(List.of()));
    }
}
