package school.heed.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.platform.db.InSchool;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;
import school.heed.policy.Settings;
import school.heed.policy.Terms;

/** Who is on duty at a moment: the day's list in school hours, the rota outside them, and never an empty answer if one list is set. */
@ApplicationScoped
@Transactional
@InSchool
public class OnCall {
    private final SettingStore store;
    private final Staff staff;
    private final Capabilities capabilities;
    private final PolicyLibrary policy;

    protected OnCall() {
        this(null, null, null, null);
    }

    @Inject
    public OnCall(SettingStore store, Staff staff, Capabilities capabilities, PolicyLibrary policy) {
        this.store = store;
        this.staff = staff;
        this.capabilities = capabilities;
        this.policy = policy;
    }

    public List<OnDuty> at(Actor actor, Instant now) {
        var settings = store.settings(actor);
        var terms = policy.in(settings.termPack()).terms();
        var people = staff.lines(
                actor,
                onDuty(actor, now).stream().map(Duty.OnDutyPerson::personId).toList());
        return onDuty(actor, now).stream()
                .filter(person -> people.containsKey(person.personId()))
                .map(person -> new OnDuty(
                        people.get(person.personId()).name(),
                        role(actor, person.personId(), terms),
                        person.phone(),
                        person.room()))
                .toList();
    }

    /** The people to tell, without names. */
    public List<UUID> people(Actor actor, Instant now) {
        return onDuty(actor, now).stream().map(Duty.OnDutyPerson::personId).toList();
    }

    private List<Duty.OnDutyPerson> onDuty(Actor actor, Instant now) {
        var duty = store.get(actor, "duty", Duty.class).orElse(Duty.NOBODY);
        var asked = isSchoolDay(store.settings(actor), now) ? duty.day() : duty.outOfHours();
        return asked.isEmpty() ? (duty.day().isEmpty() ? duty.outOfHours() : duty.day()) : asked;
    }

    /** Only what is confirmed inside Heed: whoever is on duty without a role is named without one. */
    private String role(Actor actor, UUID person, Terms terms) {
        return Stream.of("lead", "deputy", "head")
                .filter(capability -> capabilities.holders(actor, capability).contains(person))
                .findFirst()
                .map(terms::word)
                .orElse("");
    }

    static boolean isSchoolDay(Settings settings, Instant now) {
        var local = ZonedDateTime.ofInstant(now, ZoneId.of(settings.zone()));
        var weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && !local.toLocalTime().isBefore(LocalTime.parse(settings.dayStarts()))
                && local.toLocalTime().isBefore(LocalTime.parse(settings.dayEnds()));
    }
}
