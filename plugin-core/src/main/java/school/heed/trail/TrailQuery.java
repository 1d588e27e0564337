package school.heed.trail;

/**
 * What somebody looks for in the audit; every part may be absent.
 *
 * @param person id of a colleague
 * @param record such as {@code case:6f1c…}
 * @param day a day of the school, YYYY-MM-DD
 * @param before the moment from which an earlier page said that there is more
 */
public record TrailQuery(String person, String record, String day, String before) {}
