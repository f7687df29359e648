package vn.lotrinh.reader.evaluation;

/**
 * How many of the labelled values a reading has.
 *
 * @param hit values that are both labelled and read
 * @param gold values that are labelled
 * @param got values that were read
 */
public record Tally(int hit, int gold, int got) {

    /** Nothing labelled, nothing read. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(hit + other.hit, gold + other.gold, got + other.got);
    }

    /** The share of what was read that is right, from 0 to 1. */
    public double precision() {
        if (got == 0) {
            return gold == 0 ? 1 : 0;
        }
        return (double) hit / got;
    }

    /** The share of what is labelled that was read, from 0 to 1. */
    public double recall() {
        return gold == 0 ? 1 : (double) hit / gold;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
