package school.heed.chronology;

/**
 * Where one sealed history ended when it was printed: its reference, how many lines it holds, and the first 128 bits of its last
 * hash, which a history exported later must hold at that line.
 */
public record DocumentSeal(String ref, long lines, String seal) {}
