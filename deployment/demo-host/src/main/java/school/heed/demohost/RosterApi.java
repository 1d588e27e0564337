package school.heed.demohost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Heed may read of the school. Method names are the operation ids of the interface. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RosterApi {
    private static final int USUAL_LIMIT = 200;
    private static final int LARGEST_LIMIT = 500;
    private static final int MOST_DAYS = 31;

    @Inject
    SchoolBook book;

    @Inject
    Faults faults;

    @GET
    @Path("pupils")
    @NeedsScope("pupils.read")
    public Map<String, Object> listPupils(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return page(book.pupils(), cursor, limit);
    }

    @GET
    @Path("pupils/{id}")
    @NeedsScope("pupils.read")
    public Pupil readPupil(@PathParam("id") String id) {
        return pupil(faults.strikes("wrong-pupil", "readPupil") ? anotherThan(id) : id);
    }

    @GET
    @Path("send")
    @NeedsScope("send.read")
    public Map<String, Object> listSend(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return page(book.send(), cursor, limit);
    }

    @GET
    @Path("pupils/{id}/send")
    @NeedsScope("send.read")
    public Send readSend(@PathParam("id") String id) {
        String asked = pupil(id).id();
        String told = faults.strikes("wrong-pupil", "readSend") ? anotherThan(asked) : asked;
        return book.send().get(told).orElseThrow(() -> noPupil());
    }

    @GET
    @Path("pupils/{id}/contacts")
    @NeedsScope("contacts.read")
    public Map<String, Object> readContacts(@PathParam("id") String id) {
        Pupil pupil = pupil(id);
        return Map.of("items", pupil.gone() ? List.of() : book.contacts(pupil.id()));
    }

    @GET
    @Path("pupils/{id}/timetable")
    @NeedsScope("timetable.read")
    public Map<String, Object> readTimetable(
            @PathParam("id") String id, @QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw invalid("from and to span 1 to 31 days.");
        }
        return Map.of("items", book.slots(pupil(id), first, last));
    }

    @GET
    @Path("pupils/{id}/signals")
    @NeedsScope("signals.read")
    public Signals readSignals(@PathParam("id") String id) {
        return Timetable.signals(pupil(id));
    }

    @GET
    @Path("staff")
    @NeedsScope("staff.read")
    public Map<String, Object> listStaff(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return page(book.staff(), cursor, limit);
    }

    private Pupil pupil(String id) {
        return book.pupils().get(id).orElseThrow(() -> noPupil());
    }

    private static Problem noPupil() {
        return new Problem(404, "no-such-pupil", "No pupil has this id.");
    }

    private static String anotherThan(String id) {
        return id.equals("S0001") ? "S0002" : "S0001";
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw invalid("from and to are dates such as 2026-09-14.");
        }
    }

    private static Problem invalid(String detail) {
        return new Problem(400, "invalid-request", detail);
    }

    /** One page as the interface writes it; 410 for a cursor this host does not know. */
    static <T> Map<String, Object> page(ChangeList<T> list, String cursor, String limit) {
        ChangeList.Page<T> page = list.page(cursor, limit(limit))
                .orElseThrow(() -> new Problem(
                        410, "cursor-expired", "This cursor is not known any more. Start again without one."));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page.items());
        if (page.next() != null) {
            answer.put("next", page.next());
        } else {
            answer.put("cursor", page.cursor());
        }
        return answer;
    }

    private static int limit(String limit) {
        if (limit == null) {
            return USUAL_LIMIT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LARGEST_LIMIT) {
            throw invalid("limit is a number from 1 to 500.");
        }
        return Integer.parseInt(limit);
    }
}
