package school.heed.demohost;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The school as it stands now: the generated one plus every change since, kept in the journal. */
@ApplicationScoped
public class SchoolBook {
    @Inject
    Journal journal;

    private final School school = SchoolMaker.make(SchoolMaker.SEED);
    private final Timetable timetable = new Timetable(school.accounts());
    private final Map<String, Account> accounts =
            school.accounts().stream().collect(Collectors.toMap(Account::staffId, Function.identity()));
    private final Map<String, List<Moved>> moved = new ConcurrentHashMap<>();
    private ChangeList<Pupil> pupils;
    private ChangeList<Send> send;
    private ChangeList<Staff> staff;

    @PostConstruct
    void open() {
        String epoch = journal.epoch();
        pupils = new ChangeList<>("p" + epoch, Pupil::gone);
        send = new ChangeList<>(
                "n" + epoch, s -> pupils.get(s.pupilId()).map(Pupil::gone).orElse(true));
        staff = new ChangeList<>("t" + epoch, Staff::gone);
        school.pupils().forEach(p -> pupils.put(p.id(), p));
        school.send().forEach(s -> send.put(s.pupilId(), s));
        school.staff().forEach(s -> staff.put(s.id(), s));
        journal.past("pupil", Pupil.class).forEach(p -> pupils.put(p.id(), p));
        journal.past("send", Send.class).forEach(s -> send.put(s.pupilId(), s));
        journal.past("staff", Staff.class).forEach(s -> staff.put(s.id(), s));
        journal.past("moved", Moved.class).forEach(this::remember);
    }

    /** The school's name. */
    public String name() {
        return school.name();
    }

    /** Pupils in the order of their last change. */
    public ChangeList<Pupil> pupils() {
        return pupils;
    }

    /** SEND in the order of its last change; pupils who are gone are not listed. */
    public ChangeList<Send> send() {
        return send;
    }

    /** Staff in the order of their last change. */
    public ChangeList<Staff> staff() {
        return staff;
    }

    /** Records a changed pupil. */
    public void change(Pupil pupil) {
        journal.write("pupil", pupil);
        pupils.put(pupil.id(), pupil);
    }

    /** Records changed SEND. */
    public void change(Send changed) {
        journal.write("send", changed);
        send.put(changed.pupilId(), changed);
    }

    /** Records a changed member of staff. */
    public void change(Staff changed) {
        journal.write("staff", changed);
        staff.put(changed.id(), changed);
    }

    /** Records that a pupil is somewhere else at a time of each week. */
    public void change(Moved changed) {
        journal.write("moved", changed);
        remember(changed);
    }

    private void remember(Moved changed) {
        moved.merge(changed.pupilId(), List.of(changed), (old, more) -> Stream.concat(old.stream(), more.stream())
                .toList());
    }

    /** The slots of one pupil, with every change made to them since. */
    List<Slot> slots(Pupil pupil, LocalDate from, LocalDate to) {
        List<Slot> slots = timetable.of(pupil, from, to);
        for (Moved change : moved.getOrDefault(pupil.id(), List.of())) {
            slots = change.in(slots, from, to);
        }
        return slots;
    }

    /** A pupil a colleague may open: on roll now. */
    public Optional<Pupil> pupilHere(String id) {
        return id == null ? Optional.empty() : pupils.get(id).filter(p -> !p.gone());
    }

    /** Parents and carers in order of priority. */
    public List<Contact> contacts(String pupilId) {
        return school.contacts().getOrDefault(pupilId, List.of());
    }

    /** What a member of staff does and signs in as. */
    public Account account(String staffId) {
        return accounts.get(staffId);
    }

    /** The active member of staff who signs in with this name. */
    public Optional<Staff> byUser(String user) {
        return accounts.values().stream()
                .filter(a -> a.user().equals(user))
                .findFirst()
                .flatMap(a -> staff.get(a.staffId()))
                .filter(s -> s.active() && !s.gone());
    }

    /** Pupils on roll whose name, form or UPN holds the words, by last name. */
    public List<Pupil> find(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return pupils.present().stream()
                .filter(p -> (p.fullName() + " " + p.listName() + " " + p.form() + " " + p.upn())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparing(Pupil::listName).thenComparing(Pupil::id))
                .toList();
    }
}
