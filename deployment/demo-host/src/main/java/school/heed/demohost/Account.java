package school.heed.demohost;

/** How a member of staff signs in and what the staff list says they do. */
public record Account(String staffId, String user, String job, String subject) {}
