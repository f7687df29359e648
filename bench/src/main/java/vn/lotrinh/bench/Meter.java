package vn.lotrinh.bench;

import java.util.Arrays;
import java.util.List;

/** Measures what reading a set of documents takes, on one thread. */
final class Meter {

    /** Reads one document; what it gives is only looked at so that nothing is optimised away. */
    interface Reads {
        int read(Sample sample) throws Exception;
    }

    private final long warmUpNanos;
    private final long roundNanos;
    private final int rounds;
    private long seen;

    /**
     * A meter.
     *
     * @param warmUp seconds before anything counts
     * @param round least seconds of a round
     * @param rounds how many rounds; the median counts
     */
    Meter(double warmUp, double round, int rounds) {
        this.warmUpNanos = (long) (warmUp * 1e9);
        this.roundNanos = (long) (round * 1e9);
        this.rounds = rounds;
    }

    /** Seconds for one pass over the documents: first and third quartile around the median. */
    record Result(double median, double lower, double upper) {}

    /** Measures two ways of reading the same documents in turn, so that both meet the same machine. */
    List<Result> compare(List<Sample> samples, Reads ours, Reads raw) throws Exception {
        passes(samples, ours, warmUpNanos);
        passes(samples, raw, warmUpNanos);
        double[] first = new double[rounds];
        double[] second = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            first[i] = passes(samples, ours, roundNanos);
            second[i] = passes(samples, raw, roundNanos);
        }
        return List.of(result(first), result(second));
    }

    /** Seconds a pass, over as many whole passes as fill the time. */
    private double passes(List<Sample> samples, Reads reads, long nanos) throws Exception {
        long begun = System.nanoTime();
        int passes = 0;
        do {
            for (Sample sample : samples) {
                seen += reads.read(sample);
            }
            passes++;
        } while (System.nanoTime() - begun < nanos);
        return (System.nanoTime() - begun) / 1e9 / passes;
    }

    /** What the readings gave; printed so that they must be made. */
    long seen() {
        return seen;
    }

    private static Result result(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new Result(sorted[sorted.length / 2], sorted[sorted.length / 4], sorted[sorted.length * 3 / 4]);
    }
}
