package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.crypto.Codes;
import school.heed.platform.crypto.HashChain;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;
import school.heed.policy.SettingStore;

/**
 * The first lead: named in set-up, activated by a one-time code that is handed to the head on paper and typed by the head. It works
 * only while there is no lead and no record; neither may be an administrator of the host.
 */
@ApplicationScoped
@Transactional
@InSchool
public class FirstLeads {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final int TRIES = 10;
    private static final String KEY = "first-lead";

    @PersistenceContext
    EntityManager em;

    @Inject
    SettingStore settings;

    @Inject
    Capabilities capabilities;

    @Inject
    Staff staff;

    @Inject
    Audit audit;

    @Inject
    WrongCodes wrongCodes;

    @Inject
    Clock clock;

    /** A code as it is kept: its digest, for whom, until when, how often it was mistyped. */
    public record Waiting(UUID leadId, UUID headId, String digest, Instant until, int wrong) {}

    /** What the head types. */
    public record Code(
            @NotNull @Size(min = 4, max = 100, message = "Copy the code from the paper.")
            String code) {}

    /** Whom set-up names. */
    public record Named(@NotNull UUID leadId, @NotNull UUID headId) {}

    /** @return the code, shown once */
    public String make(Actor setup, Named in) {
        mustBeFirst(setup);
        if (in.leadId().equals(in.headId())) {
            throw Refusal.rule("two-people", "The head and the first lead are two people: one confirms the other.");
        }
        mayBe(setup, in.leadId());
        mayBe(setup, in.headId());
        var code = Codes.make(6, 5);
        settings.put(
                setup,
                KEY,
                new Waiting(
                        in.leadId(),
                        in.headId(),
                        HashChain.hex(code),
                        clock.instant().plus(LIFE),
                        0));
        audit.wrote(setup, "FIRST_LEAD_NAMED", Ref.of("person", in.leadId()), Ref.of("person", in.headId()));
        return code;
    }

    /** Both names stand in the audit with the act that made the first lead. */
    public void activate(Actor actor, String typed) {
        var waiting = waiting(actor)
                .filter(found -> actor.isPerson() && found.headId().equals(actor.person()))
                .orElseThrow(Refusal::notFound);
        mustBeFirst(actor);
        if (waiting.wrong() >= TRIES || clock.instant().isAfter(waiting.until())) {
            throw Refusal.rule("code-over", "This code no longer works. Ask for a new one in set-up.");
        }
        var same = MessageDigest.isEqual(
                HashChain.hex(Codes.tidy(typed)).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                waiting.digest().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        if (!same) {
            wrongCodes.count(actor, KEY, waiting);
            throw Refusal.invalid("wrong-code", "code", "This is not the code on the paper. Look at it again.");
        }
        capabilities.confirmed(actor, waiting.headId(), "head", "first lead");
        capabilities.confirmed(actor, waiting.leadId(), "lead", "first lead");
        settings.put(actor, KEY, new Waiting(waiting.leadId(), waiting.headId(), "used", clock.instant(), TRIES));
        audit.wrote(
                actor, "FIRST_LEAD_ACTIVATED", Ref.of("person", waiting.leadId()), Ref.of("person", waiting.headId()));
    }

    /** Whether this person is the head who holds the paper. */
    public boolean waitsFor(Actor actor) {
        return actor.isPerson()
                && waiting(actor)
                        .filter(found -> found.headId().equals(actor.person()))
                        .isPresent()
                && !hasLead(actor);
    }

    /** NONE, CODE_MADE or ACTIVE. */
    public String state(Actor actor) {
        if (hasLead(actor)) {
            return "ACTIVE";
        }
        return waiting(actor).isPresent() ? "CODE_MADE" : "NONE";
    }

    public Optional<Waiting> named(Actor actor) {
        return settings.get(actor, KEY, Waiting.class);
    }

    public boolean hasLead(Actor actor) {
        return !capabilities.holders(actor, "lead").isEmpty();
    }

    private Optional<Waiting> waiting(Actor actor) {
        return named(actor).filter(found -> !found.digest().equals("used"));
    }

    private void mustBeFirst(Actor actor) {
        em.createNativeQuery("select pg_advisory_xact_lock(4864)").getSingleResult();
        var records = ((Number)
                        em.createNativeQuery("select (select count(*) from concern) + (select count(*) from case_file)")
                                .getSingleResult())
                .longValue();
        if (records > 0 || hasLead(actor)) {
            throw Refusal.rule(
                    "not-first",
                    "There is a lead or a record already. Further leads are confirmed inside Heed by a lead or the head.");
        }
    }

    private void mayBe(Actor setup, UUID person) {
        var known = staff.find(setup, person).filter(Staff.Known::active).orElseThrow(Refusal::notFound);
        if (known.offered().contains("admin") || (setup.isPerson() && person.equals(setup.person()))) {
            throw Refusal.rule(
                    "not-an-administrator",
                    "Whoever administers the school’s system cannot be the first lead or the head here.");
        }
    }
}
