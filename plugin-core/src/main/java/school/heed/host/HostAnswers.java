package school.heed.host;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.host.HostJson.Items;

/** The contract's schemas as records. Every method throws {@link Fields.Broken} for an answer that breaks them as a whole. */
final class HostAnswers {
    static final int MAX_PAGE = 500;
    private static final int MAX_CONTACTS = 50;
    private static final int MAX_HELD = 20_000;
    private static final int MAX_CURSOR = 200;
    private static final int MAX_URL = 500;
    private static final Set<String> SEX = Set.of("F", "M", "X");
    private static final Set<String> GONE = Set.of("left", "removed", "merged");
    private static final Set<String> STATUS = Set.of("on-roll", "dual", "guest", "left", "future");
    private static final Set<String> PROVISION = Set.of("N", "K", "E");
    private static final Set<String> NEED =
            Set.of("SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "DS", "OTH", "NSA");
    private static final Set<String> SLOT = Set.of("lesson", "form", "club", "lunch", "break", "transport");
    private static final Set<String> HELD = Set.of("shown", "withheld", "erased");
    private static final Set<String> OFFERS =
            Set.of("pupils", "send", "contacts", "timetable", "signals", "staff", "chronology", "audit", "notices");

    private HostAnswers() {}

    static HostStatus status(byte[] bytes) {
        var in = Fields.of(HostJson.object(bytes));
        return new HostStatus(
                in.required("product", 100),
                in.required("version", 60),
                in.required("addOnVersion", 60),
                in.requiredChoice("apiVersion", Set.of("1.0")),
                known(in, "capabilities", OFFERS),
                in.requiredInstant("clock"),
                in.text("fingerprint", 20));
    }

    static HostPupil pupil(byte[] bytes) {
        return pupil(Fields.of(HostJson.object(bytes)));
    }

    private static HostPupil pupil(Fields in) {
        var gone = in.requiredFlag("gone");
        var first = in.text("firstName", 100);
        var last = in.text("lastName", 100);
        if (!gone && first.isBlank() && last.isBlank()) {
            throw new Fields.Broken();
        }
        return new HostPupil(
                in.id("id"),
                gone,
                in.choice("goneBecause", GONE),
                in.idOrEmpty("mergedInto"),
                in.text("upn", 20),
                first,
                last,
                in.text("preferredName", 100),
                in.texts("otherNames", 10, 100),
                in.day("dateOfBirth"),
                in.choice("sex", SEX),
                in.text("year", 30),
                in.text("form", 30),
                in.text("house", 30),
                in.choice("status", STATUS),
                in.day("startDate"),
                in.day("endDate"),
                in.text("homeAuthority", 100),
                in.ids("siblings", 20),
                in.text("firstLanguage", 60),
                in.flag("lookedAfter"),
                in.flag("socialWorker"),
                in.flag("youngCarer"),
                in.requiredInstant("changedAt"));
    }

    static HostSend send(Fields in) {
        return new HostSend(
                in.id("pupilId"),
                in.requiredChoice("provision", PROVISION),
                in.choice("primaryNeed", NEED),
                in.choice("secondaryNeed", NEED),
                in.texts("descriptors", 20, 100),
                in.requiredFlag("eal"),
                in.flag("planExists"),
                in.text("communication", 500),
                in.instant("changedAt"));
    }

    private static HostStaff staff(Fields in) {
        return new HostStaff(
                in.id("id"),
                in.text("name", 200),
                in.text("email", 200),
                in.requiredFlag("active"),
                Boolean.TRUE.equals(in.flag("gone")),
                known(in, "capabilities", HostIds.CAPABILITIES),
                in.requiredInstant("changedAt"));
    }

    private static HostContact contact(Fields in) {
        return new HostContact(
                in.required("name", 200),
                in.text("relationship", 60),
                in.flag("parentalResponsibility"),
                in.flag("livesWith"),
                in.flag("doNotContact"),
                in.texts("phones", 5, 40),
                in.texts("emails", 5, 200));
    }

    private static HostSlot slot(Fields in) {
        return new HostSlot(
                in.requiredDay("date"),
                in.time("start"),
                in.time("end"),
                in.requiredChoice("kind", SLOT),
                in.text("title", 100),
                in.text("place", 60),
                in.idOrEmpty("staffId"),
                in.idOrEmpty("group"));
    }

    private static HeldEntry held(Fields in) {
        return new HeldEntry(
                in.uuid("entryId"),
                in.required("hostEntryId", 64),
                in.requiredInstant("storedAt"),
                digest(in),
                in.requiredChoice("state", HELD));
    }

    static HostPupilPage pupilPage(byte[] bytes, String asked) {
        return page(bytes, asked, HostAnswers::pupil, HostPupilPage::new);
    }

    static HostSendPage sendPage(byte[] bytes, String asked) {
        return page(bytes, asked, HostAnswers::send, HostSendPage::new);
    }

    static HostStaffPage staffPage(byte[] bytes, String asked) {
        return page(bytes, asked, HostAnswers::staff, HostStaffPage::new);
    }

    static HostAuditPage auditPage(byte[] bytes, String asked) {
        return page(
                bytes,
                asked,
                in -> new HostAuditLine(in.requiredInstant("at"), in.id("staffId"), in.uuid("entryId")),
                HostAuditPage::new);
    }

    static HostContacts contacts(byte[] bytes) {
        var items = items(HostJson.object(bytes), MAX_CONTACTS, HostAnswers::contact);
        return new HostContacts(items.read(), items.skipped());
    }

    static HostTimetable timetable(byte[] bytes) {
        var items = items(HostJson.object(bytes), MAX_PAGE, HostAnswers::slot);
        return new HostTimetable(items.read(), items.skipped());
    }

    static HeldEntries heldEntries(byte[] bytes) {
        var items = items(HostJson.object(bytes), MAX_HELD, HostAnswers::held);
        return new HeldEntries(items.read(), items.skipped());
    }

    static Receipt receipt(byte[] bytes) {
        var in = Fields.of(HostJson.object(bytes));
        return new Receipt(in.required("hostEntryId", 64), in.requiredInstant("storedAt"), digest(in));
    }

    static PairingAnswer paired(byte[] bytes, HostAddress address) {
        var in = Fields.of(HostJson.object(bytes));
        return new PairingAnswer(
                in.required("issuer", MAX_URL),
                address.origin(in.required("origin", MAX_URL)),
                in.required("deploymentId", 255),
                address.checked(in.required("jwksUrl", MAX_URL)).toString(),
                keys(in.group("jwks")),
                HostCalls.base(address.checked(in.required("apiUrl", MAX_URL)).toString()),
                in.required("product", 100),
                in.required("version", 60),
                in.text("schoolName", 200),
                zone(in.text("zone", 60)));
    }

    private static String keys(JsonObject jwks) {
        try {
            HostKeySet.parse(jwks.toString());
            return jwks.toString();
        } catch (java.text.ParseException e) {
            throw new Fields.Broken();
        }
    }

    private static String zone(String zone) {
        try {
            return zone.isEmpty() ? "" : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw new Fields.Broken();
        }
    }

    private static String digest(Fields in) {
        var digest = in.required("sha256", 64);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new Fields.Broken();
        }
        return digest;
    }

    private static Set<String> known(Fields in, String name, Set<String> words) {
        return in.texts(name, 40, 60).stream().filter(words::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Items<T> items(JsonObject object, int most, Function<Fields, T> reading) {
        return HostJson.items(Fields.of(object).array("items", most), reading);
    }

    /** Makes a page of its four parts. */
    private interface Page<T, P> {
        P of(java.util.List<T> items, int skipped, String next, String cursor);
    }

    private static <T, P> P page(byte[] bytes, String asked, Function<Fields, T> reading, Page<T, P> page) {
        var object = HostJson.object(bytes);
        var in = Fields.of(object);
        var next = in.text("next", MAX_CURSOR);
        if (!next.isEmpty() && next.equals(asked)) {
            // The same page for ever: the sync would never end.
            throw new Fields.Broken();
        }
        var items = items(object, MAX_PAGE, reading);
        return page.of(items.read(), items.skipped(), next, in.text("cursor", MAX_CURSOR));
    }
}
