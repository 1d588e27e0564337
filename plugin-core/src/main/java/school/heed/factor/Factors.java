package school.heed.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.identity.Passes;
import school.heed.identity.Permissions;
import school.heed.identity.Schools;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.problem.Refusal;

/**
 * What a person does with their second factor. No transaction spans a whole step: a wrong code is counted and committed before it is
 * refused.
 */
@ApplicationScoped
public class Factors {
    @Inject
    FactorBook book;

    @Inject
    RecoveryCodes codes;

    @Inject
    Passes passes;

    @Inject
    Capabilities capabilities;

    @Inject
    Staff staff;

    @Inject
    Schools schools;

    @Inject
    KeyRing keys;

    @Inject
    Audit audit;

    /** What a person gets who has just proved the factor: a pass for the window unless it has one, and recovery codes after enrolment. */
    public record Given(String pass, List<String> codes) {}

    /** ENROL, PROVE or NONE: what stands between this person and the roles that were confirmed for them. */
    public String wanted(Actor actor, boolean proved) {
        if (proved || !needed(actor)) {
            return "NONE";
        }
        return book.enrolled(actor).containsKey(actor.person()) ? "PROVE" : "ENROL";
    }

    /** Only for whoever has none: an authenticator in force is replaced by a recovery code or after a reset. */
    public Enrolment begin(Actor actor) {
        mustNeed(actor);
        if (book.enrolled(actor).containsKey(actor.person())) {
            audit.refused(actor, "second enrolment", actor.ref());
            throw Refusal.conflict(
                    "enrolled-already",
                    "You have a second step already. If the phone is gone, use a recovery code or ask another lead or the head.");
        }
        return shown(actor, book.begin(actor, KeyRing.random(Totp.SECRET_BYTES)));
    }

    public Enrolment recover(Actor actor, String recoveryCode) {
        mustNeed(actor);
        var secret = KeyRing.random(Totp.SECRET_BYTES);
        book.recovered(actor, recoveryCode, secret).orRefuse();
        return shown(actor, secret);
    }

    /** @param name for signing in while the host is down; unlike everybody else's */
    public Given confirm(Actor actor, String code, String name) {
        mustNeed(actor);
        var key = nameKey(actor, name);
        if (book.nameTaken(actor, key)) {
            throw Refusal.invalid("name-taken", "name", "Somebody else signs in with this name. Choose another one.");
        }
        var confirmed = book.confirm(actor, code, key);
        confirmed.outcome().orRefuse();
        return new Given(passes.give(actor), confirmed.codes());
    }

    /** @param proved whether this session's person has proved it before: then nothing new is given */
    public Given prove(Actor actor, String code, boolean proved) {
        mustNeed(actor);
        book.tried(actor, actor.person(), code).orRefuse();
        if (proved) {
            passes.renewed(actor);
            return new Given(null, List.of());
        }
        return new Given(passes.give(actor), List.of());
    }

    public Given newCodes(Actor actor) {
        mustNeed(actor);
        audit.wrote(actor, "RECOVERY_CODES_MADE", actor.ref());
        return new Given(null, codes.make(actor, actor.person()));
    }

    public FactorView view(Actor actor) {
        mustNeed(actor);
        var enrolled = book.enrolled(actor);
        audit.listed(
                actor,
                "second steps",
                decides(actor)
                        ? enrolled.keySet().stream()
                                .map(id -> Ref.of("person", id))
                                .toList()
                        : List.of(actor.ref()));
        return new FactorView(
                enrolled.get(actor.person()),
                codes.left(actor, actor.person()),
                decides(actor) ? colleagues(actor, enrolled) : List.of());
    }

    /** Another lead or the head, never oneself, never an administrator of the host. */
    public void reset(Actor actor, UUID person) {
        if (!decides(actor)) {
            audit.refused(actor, "factor reset", Ref.of("person", person));
            throw Refusal.notAllowed();
        }
        if (person.equals(actor.person())) {
            audit.refused(actor, "own factor", Ref.of("person", person));
            throw Refusal.rule(
                    "own-factor",
                    "Nobody resets their own second step. Ask another lead or the head, or use a recovery code.");
        }
        if (!book.enrolled(actor).containsKey(person)) {
            throw Refusal.notFound();
        }
        book.reset(actor, person);
    }

    byte[] nameKey(Actor actor, String name) {
        return keys.lookup(actor.school(), "sign-in", name.strip().toLowerCase(Locale.ROOT));
    }

    private List<FactorView.Colleague> colleagues(Actor actor, java.util.Map<UUID, java.time.Instant> enrolled) {
        var roles = new LinkedHashMap<UUID, TreeSet<String>>();
        Permissions.WITH_FACTOR.forEach(
                capability -> capabilities.holders(actor, capability).forEach(person -> roles.computeIfAbsent(
                                person, id -> new TreeSet<>())
                        .add(capability)));
        roles.remove(actor.person());
        var names = staff.lines(actor, roles.keySet());
        return roles.entrySet().stream()
                .filter(role -> names.containsKey(role.getKey()))
                .map(role -> new FactorView.Colleague(
                        role.getKey(),
                        names.get(role.getKey()).name(),
                        List.copyOf(role.getValue()),
                        enrolled.get(role.getKey())))
                .sorted(java.util.Comparator.comparing(FactorView.Colleague::name))
                .toList();
    }

    private Enrolment shown(Actor actor, byte[] secret) {
        var name = staff.find(actor, actor.person()).map(Staff.Known::email).orElse("");
        return Picture.of(secret, schools.name(actor.school()), name);
    }

    private static boolean decides(Actor actor) {
        return actor.is("lead") || actor.is("head");
    }

    private boolean needed(Actor actor) {
        return actor.isPerson()
                && capabilities.of(actor, actor.person()).entrySet().stream()
                        .anyMatch(change -> change.getValue().equals("CONFIRMED")
                                && Permissions.WITH_FACTOR.contains(change.getKey()));
    }

    private void mustNeed(Actor actor) {
        if (!needed(actor)) {
            throw Refusal.notFound();
        }
    }
}
