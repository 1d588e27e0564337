package school.heed.policy;

/** How bad and how likely. On the scale of three levels severity is the level, 1 to 3, and likelihood 0. */
public record RiskRate(int severity, int likelihood) {
    public int score() {
        return likelihood == 0 ? severity : severity * likelihood;
    }
}
