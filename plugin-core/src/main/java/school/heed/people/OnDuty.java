package school.heed.people;

/** Whom to speak to now. */
public record OnDuty(String name, String role, String phone, String room) {}
