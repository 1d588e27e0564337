package school.heed.people;

import java.util.UUID;

/** A child in a list. {@code send} only for people whom it is shown to; {@code elsewhere} only for who is no pupil here. */
public record ChildLine(
        UUID id,
        String name,
        String shortName,
        String year,
        String form,
        boolean left,
        SendLine send,
        Elsewhere elsewhere) {}
