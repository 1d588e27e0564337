package school.heed.demohost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes Thistlecombe School: the same about 1,200 invented pupils, their families and 96 staff from the same seed,
 * every time and on every machine.
 */
public final class SchoolMaker {
    /** The seed of the school everybody sees. */
    public static final long SEED = 20260901L;

    static final String NAME = "Thistlecombe School";
    static final Instant MADE_AT = Instant.parse("2026-09-01T06:00:00Z");
    static final List<String> FORMS = List.of("C", "F", "H", "K", "M", "R", "T", "W");
    private static final List<String> HOUSES = List.of("Alder", "Bramble", "Clover", "Dogwood");
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private final Random random;
    private final List<Pupil> pupils = new ArrayList<>();
    private final List<Send> send = new ArrayList<>();
    private final Map<String, List<Contact>> contacts = new HashMap<>();
    private final List<Family> families = new ArrayList<>();
    private final Set<String> fullNames = new HashSet<>();

    /** A household: what its children share. */
    private record Family(
            Names names,
            String lastName,
            String language,
            String authority,
            List<Contact> contacts,
            List<String> ids) {}

    private SchoolMaker(long seed) {
        this.random = new Random(seed);
    }

    /** The whole school from {@code seed}; equal seeds give equal schools. */
    public static School make(long seed) {
        return new SchoolMaker(seed).make();
    }

    private School make() {
        for (int year = 7; year <= 11; year++) {
            for (String form : FORMS) {
                fillForm(year, form);
            }
        }
        List<Pupil> finished = pupils.stream().map(this::withSiblings).toList();
        StaffMaker staff = new StaffMaker(random);
        return new School(NAME, finished, List.copyOf(send), Map.copyOf(contacts), staff.staff(), staff.accounts());
    }

    private void fillForm(int year, String form) {
        if (year == 9 && form.equals("R")) {
            named("Isla", "Penhallow", "F", LocalDate.of(2013, 2, 11), form);
            named("Theo", "Marchbank", "M", LocalDate.of(2012, 11, 3), form);
        }
        if (year == 9 && form.equals("K")) {
            named("Priya", "Sandhal", "F", LocalDate.of(2013, 5, 24), form);
        }
        int size = 28 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            add(year, form);
        }
    }

    private void named(String first, String last, String sex, LocalDate born, String form) {
        Family family = family(Names.ALL.get(last.equals("Sandhal") ? 2 : 0), last, "English");
        Pupil pupil = pupil(first, sex, born, 9, form, family, false, false, false);
        keep(pupil, family);
        send.add(
                last.equals("Marchbank")
                        ? SendMaker.speechAndLanguage(pupil.id(), MADE_AT)
                        : new Send(pupil.id(), "N", null, null, List.of(), false, false, null, MADE_AT));
    }

    private void add(int year, String form) {
        Family family = random.nextInt(100) < 24 ? olderSibling(year) : null;
        if (family == null) {
            Names names = anyNames();
            family = family(names, any(names.families()), any(names.languages()));
        }
        boolean girl = random.nextBoolean();
        String first = firstName(girl ? family.names().girls() : family.names().boys(), family);
        LocalDate born = LocalDate.of(2026 - year - 5, 9, 1).plusDays(random.nextInt(365));
        int care = random.nextInt(1000);
        Pupil pupil =
                pupil(first, girl ? "F" : "M", born, year, form, family, care < 9, care < 34, care >= 34 && care < 58);
        keep(pupil, family);
        send.add(SendMaker.forPupil(pupil, random, MADE_AT));
    }

    /** Seldom the name of another pupil: a few namesakes are real life, a school full of them is not. */
    private String firstName(List<String> choice, Family family) {
        List<String> siblings = family.ids().stream()
                .map(id -> pupils.get(Integer.parseInt(id.substring(1)) - 1).firstName())
                .toList();
        List<String> free = choice.stream().filter(n -> !siblings.contains(n)).toList();
        String first = any(free);
        for (int tries = 0; tries < 12 && !fullNames.add(first + " " + family.lastName()); tries++) {
            first = any(free);
        }
        return first;
    }

    private Pupil pupil(
            String first,
            String sex,
            LocalDate born,
            int year,
            String form,
            Family family,
            boolean lookedAfter,
            boolean socialWorker,
            boolean youngCarer) {
        int number = pupils.size() + 1;
        LocalDate start = LocalDate.of(2026 - (year - 7), 9, 2);
        return new Pupil(
                "S%04d".formatted(number),
                false,
                null,
                null,
                upn(number, year),
                first,
                family.lastName(),
                null,
                List.of(),
                born,
                sex,
                "Year " + year,
                year + form,
                HOUSES.get(number % HOUSES.size()),
                "on-roll",
                start,
                null,
                family.authority(),
                List.of(),
                family.language(),
                lookedAfter,
                socialWorker,
                youngCarer,
                MADE_AT);
    }

    private void keep(Pupil pupil, Family family) {
        pupils.add(pupil);
        family.ids().add(pupil.id());
        contacts.put(pupil.id(), family.contacts());
    }

    private Pupil withSiblings(Pupil pupil) {
        Family family = families.stream()
                .filter(f -> f.ids().contains(pupil.id()))
                .findFirst()
                .orElseThrow();
        List<String> others =
                family.ids().stream().filter(id -> !id.equals(pupil.id())).toList();
        return pupil.changed(
                pupil.firstName(), pupil.lastName(), pupil.form(), pupil.status(), others, pupil.changedAt());
    }

    /** A family whose youngest so far is in a year below, and which is not one of the named pupils'. */
    private Family olderSibling(int year) {
        if (families.isEmpty()) {
            return null;
        }
        Family family = families.get(random.nextInt(families.size()));
        Pupil last = pupils.get(
                Integer.parseInt(family.ids().get(family.ids().size() - 1).substring(1)) - 1);
        boolean takesMore = family.ids().size() < 4 && !last.year().equals("Year " + year);
        boolean named = List.of("Penhallow", "Marchbank", "Sandhal").contains(family.lastName());
        return takesMore && !named ? family : null;
    }

    private Family family(Names names, String lastName, String language) {
        String mother = any(names.girls());
        String father = any(names.boys());
        String authority = random.nextInt(12) == 0 ? "Farrowdale" : "Combeshire";
        List<Contact> adults = new ArrayList<>();
        int shape = random.nextInt(10);
        adults.add(contact("Mrs " + mother + " " + lastName, "Mother", true, true));
        if (shape < 8) {
            adults.add(contact("Mr " + father + " " + lastName, "Father", true, shape < 6));
        } else if (shape == 8) {
            adults.add(contact("Mrs " + any(names.girls()) + " " + lastName, "Grandmother", false, false));
        }
        Family family = new Family(names, lastName, language, authority, List.copyOf(adults), new ArrayList<>());
        families.add(family);
        return family;
    }

    private Contact contact(String name, String relationship, boolean responsible, boolean livesWith) {
        // Ofcom keeps 07700 900000 to 900999 for drama: no real telephone rings.
        String phone = "07700 900%03d".formatted(random.nextInt(1000));
        String email = name.substring(name.indexOf(' ') + 1)
                .toLowerCase(java.util.Locale.ROOT)
                .replace(' ', '.');
        return new Contact(
                name,
                relationship,
                responsible,
                livesWith,
                false,
                List.of(phone),
                List.of(email + "@families.example"));
    }

    private Names anyNames() {
        int dice = random.nextInt(Names.ALL.stream().mapToInt(Names::share).sum());
        for (Names names : Names.ALL) {
            dice -= names.share();
            if (dice < 0) {
                return names;
            }
        }
        return Names.ALL.get(0);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A number in the form of a UPN, with its check letter, of an authority (999) that does not exist. */
    private static String upn(int number, int year) {
        String digits = "9999001%02d%03d".formatted(22 - (year - 7), number % 1000);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i + 2);
        }
        return UPN_LETTERS.charAt(sum % 23) + digits;
    }
}
