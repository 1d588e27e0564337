package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.identity.Permission;
import school.heed.identity.Schools;
import school.heed.outbox.Outbox;
import school.heed.people.Children;
import school.heed.people.Duty;
import school.heed.people.SendMap;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;
import school.heed.policy.Settings;

/** What an IT administrator sets in an afternoon, without ever seeing a child's name. */
@ApplicationScoped
@Transactional
@InSchool
public class Setup {
    private static final Ref SETTINGS = new Ref("setting", "school");

    @Inject
    HostLinks links;

    @Inject
    SettingStore store;

    @Inject
    Staff staff;

    @Inject
    Children children;

    @Inject
    Capabilities capabilities;

    @Inject
    FirstLeads firstLeads;

    @Inject
    Schools schools;

    @Inject
    PolicyLibrary policy;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    public SetupView view(Actor actor) {
        return view(actor, null);
    }

    /** @param code the first lead's code just made, shown this once; null otherwise */
    SetupView view(Actor actor, String code) {
        audit.read(actor, SETTINGS);
        var people = staff.active(actor);
        var run = store.get(actor, "setup-tests", SetupTests.Run.class);
        var named = firstLeads.named(actor);
        return new SetupView(
                links.active(actor.school())
                        .map(link -> host(actor, link, people.size()))
                        .orElse(null),
                links.pendingLinks(actor.school()).stream()
                        .findFirst()
                        .map(link -> host(actor, link, 0))
                        .orElse(null),
                sendRows(actor),
                people.stream().map(known -> line(actor, known)).toList(),
                store.settings(actor),
                store.get(actor, "duty", Duty.class).orElse(Duty.NOBODY),
                firstLeads.state(actor),
                code,
                named.map(waiting -> staff.line(actor, waiting.leadId()).name()).orElse(""),
                named.map(waiting -> staff.line(actor, waiting.headId()).name()).orElse(""),
                run.map(SetupTests.Run::tests).orElse(List.of()),
                run.map(SetupTests.Run::at).orElse(null),
                policy.packs().stream()
                        .map(pack -> new SetupView.TermPack(pack.id(), pack.label(), pack.sample()))
                        .toList(),
                actor.may(Permission.SETUP));
    }

    public void matchSend(Actor actor, SendMap map) {
        store.put(actor, "send-map", map);
        audit.wrote(actor, "SEND_MATCHED", SETTINGS);
    }

    public void settle(Actor actor, Settings in) {
        try {
            ZoneId.of(in.zone());
        } catch (DateTimeException e) {
            throw Refusal.invalid("bad-zone", "zone", "This time zone is not known. Write it like Europe/London.");
        }
        if (in.dayStarts().compareTo(in.dayEnds()) >= 0) {
            throw Refusal.invalid("day-ends-first", "dayEnds", "The school day must end after it starts.");
        }
        if (in.detail().equals("full") && !in.headAcceptsFull()) {
            throw Refusal.invalid(
                    "full-not-accepted",
                    "headAcceptsFull",
                    "Full text lies readable in the MIS’s database. The head has to accept this in writing first.");
        }
        // Once there are leads, only a lead or the head widens what the host may hold.
        var before = store.settings(actor);
        if (firstLeads.hasLead(actor)
                && !before.detail().equals(in.detail())
                && !actor.is("lead")
                && !actor.is("head")) {
            throw Refusal.rule(
                    "detail-is-the-leads",
                    "A lead or the head decides how much the MIS may hold. Ask one of them to change it.");
        }
        store.put(actor, "settings", in);
        schools.rename(actor.school(), in.schoolName(), in.zone());
        audit.wrote(actor, "SETTINGS_CHANGED", SETTINGS);
    }

    public void putOnDuty(Actor actor, Duty duty) {
        var people = new ArrayList<>(duty.day());
        people.addAll(duty.outOfHours());
        if (people.stream().anyMatch(person -> staff.find(actor, person.personId())
                .filter(Staff.Known::active)
                .isEmpty())) {
            throw Refusal.invalid("unknown-person", "personId", "One of these people is not on the staff list.");
        }
        store.put(actor, "duty", duty);
        audit.wrote(actor, "DUTY_CHANGED", SETTINGS);
    }

    public void tested(Actor actor, SetupTests.Run run) {
        store.put(actor, "setup-tests", run);
        audit.wrote(actor, "SETUP_TESTED", SETTINGS);
    }

    private SetupView.StaffLine line(Actor actor, Staff.Known known) {
        var confirmed = capabilities.of(actor, known.id()).entrySet().stream()
                .filter(change -> change.getValue().equals("CONFIRMED"))
                .map(java.util.Map.Entry::getKey)
                .toList();
        return new SetupView.StaffLine(known.id(), known.name(), List.copyOf(known.offered()), confirmed);
    }

    private List<SetupView.SendRow> sendRows(Actor actor) {
        var counts = new TreeMap<>(children.descriptors(actor));
        var map = store.get(actor, "send-map", SendMap.class).orElse(SendMap.EMPTY);
        map.rows().forEach(row -> counts.putIfAbsent(row.descriptor(), 0));
        return counts.entrySet().stream()
                .map(count -> map.rows().stream()
                        .filter(row -> row.descriptor().equals(count.getKey()))
                        .findFirst()
                        .map(row -> new SetupView.SendRow(
                                row.descriptor(), row.provision(), row.need(), row.eal(), count.getValue()))
                        .orElse(new SetupView.SendRow(count.getKey(), "", "", false, count.getValue())))
                .toList();
    }

    private SetupView.PairedHost host(Actor actor, HostLinks.Link link, long staffCount) {
        var queue = outbox.queue(actor);
        return new SetupView.PairedHost(
                link.id(),
                link.product(),
                link.productVersion(),
                link.apiVersion(),
                link.origin(),
                link.fingerprint(),
                link.pairedAt(),
                link.heardAt(),
                Math.round(link.clockApartMs() / 100.0) / 10.0,
                children.count(actor),
                staffCount,
                link.syncedAt(),
                link.trouble(),
                queue.waiting(),
                queue.stored() + queue.waiting() + queue.refused(),
                queue.stored());
    }
}
