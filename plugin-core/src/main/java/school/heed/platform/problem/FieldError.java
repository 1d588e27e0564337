package school.heed.platform.problem;

/** One answer that cannot be taken: which field, and a sentence for the person who typed it. */
public record FieldError(String field, String message) {}
