package school.heed.trail;

import jakarta.ws.rs.QueryParam;

/** What somebody looks for in the audit; every part may be absent. */
public class TrailQuery {
    /** Id of a colleague. */
    @QueryParam("person")
    String person;

    /** Such as {@code case:6f1c…}. */
    @QueryParam("record")
    String record;

    /** A day of the school, YYYY-MM-DD. */
    @QueryParam("day")
    String day;

    /** The moment from which an earlier page said that there is more. */
    @QueryParam("before")
    String before;
}
