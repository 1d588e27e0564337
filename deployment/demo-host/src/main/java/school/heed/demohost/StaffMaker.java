package school.heed.demohost;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Makes the 96 members of staff: seven with a known sign-in first, then teachers by subject and support staff. */
final class StaffMaker {
    static final List<String> SUBJECTS = List.of(
            "English",
            "Maths",
            "Science",
            "Geography",
            "History",
            "French",
            "Art",
            "Music",
            "Computing",
            "PE",
            "RE",
            "Technology");
    private static final int SIZE = 96;
    private static final List<String> SUPPORT = List.of(
            "Teaching assistant",
            "Teaching assistant",
            "Attendance officer",
            "Librarian",
            "Technician",
            "Office",
            "Lunchtime supervisor",
            "Site team");
    private static final List<String> TITLES = List.of("Mr", "Ms", "Mrs", "Miss");

    private final Random random;
    private final List<Staff> staff = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final Set<String> users = new HashSet<>();

    StaffMaker(Random random) {
        this.random = random;
        add("Mr A. Lowther", "lowther", "Teacher of History", "History", List.of("report"));
        add("Ms R. Adeyinka", "adeyinka", "Assistant headteacher, safeguarding lead", null, List.of("report", "lead"));
        add("Mr J. Corrie", "corrie", "Head of Year 9", "Geography", List.of("report", "deputy"));
        add("Mrs H. Vane", "head", "Headteacher", null, List.of("report", "head"));
        add("Mr G. Oduya", "oduya", "IT administrator", null, List.of("report", "admin"));
        add("Mrs D. Kessie", "kessie", "Pastoral manager, Year 9", null, List.of("report", "pastoral"));
        add("Miss L. Tarrant", "tarrant", "SENCo", "English", List.of("report"));
        while (staff.size() < 78) {
            String subject = SUBJECTS.get(staff.size() % SUBJECTS.size());
            invented("Teacher of " + subject, subject);
        }
        while (staff.size() < SIZE) {
            invented(SUPPORT.get(staff.size() % SUPPORT.size()), null);
        }
    }

    private void invented(String job, String subject) {
        Names names = Names.ALL.get(random.nextInt(3) == 0 ? random.nextInt(Names.ALL.size()) : 0);
        String family = names.families().get(random.nextInt(names.families().size()));
        String user = family.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (users.contains(user)) {
            return;
        }
        char initial = (char) ('A' + random.nextInt(20));
        String title = TITLES.get(random.nextInt(TITLES.size()));
        add(title + " " + initial + ". " + family, user, job, subject, List.of("report"));
    }

    private void add(String name, String user, String job, String subject, List<String> capabilities) {
        String id = "T%03d".formatted(staff.size() + 1);
        String initial =
                name.substring(name.indexOf(' ') + 1, name.indexOf(' ') + 2).toLowerCase(Locale.ROOT);
        String family = name.substring(name.lastIndexOf(' ') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
        String email = initial + "." + family + "@thistlecombe.example";
        users.add(user);
        staff.add(new Staff(id, name, email, true, false, capabilities, SchoolMaker.MADE_AT));
        accounts.add(new Account(id, user, job, subject));
    }

    List<Staff> staff() {
        return List.copyOf(staff);
    }

    List<Account> accounts() {
        return List.copyOf(accounts);
    }
}
