package io.github.junitleak.internal.evidence.histogram;

import io.github.junitleak.model.Evidence.GrowingClass;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class histograms of a run's first checkpoints, in memory that is allocated before the first: some hundred
 * kilobytes each, so that a run for a verdict keeps the first only.
 */
public final class KeptHistograms {

    /** As many as a run for its evidence takes: 8 batches where its iterations are given, and 6 where not. */
    public static final int ALL = 9;

    /** Classes whose counts at each checkpoint are told. */
    private static final int TOLD = 10;

    private final List<KeptText> texts;
    private final long[] iterations;
    private int size;

    /**
     * @param most histograms that are kept, at least 1
     * @param example a histogram of this JVM, for its length
     */
    public KeptHistograms(int most, String example) {
        texts = Stream.generate(() -> new KeptText(2 * example.length()))
                .limit(most)
                .toList();
        iterations = new long[most];
        texts.get(0).keep(example);
    }

    /** Keeps a histogram where there is room. */
    public void keep(long iteration, String histogram) {
        if (size < texts.size()) {
            iterations[size] = iteration;
            texts.get(size++).keep(histogram);
        }
    }

    /**
     * What grew from the first histogram to {@code last}, and where more than one was kept, how.
     *
     * @param length iterations in between
     */
    public List<GrowingClass> growing(String last, long length) {
        List<GrowingClass> growing = ClassHistogram.growing(histogram(0), ClassHistogram.of(last), length);
        if (size < 2) {
            return growing;
        }
        List<GrowingClass> told = growing.stream().limit(TOLD).toList();
        for (int i = 0; i < size; i++) {
            told = histogram(i).continuing(told, iterations[i]);
        }
        return Stream.concat(told.stream(), growing.stream().skip(TOLD)).toList();
    }

    private ClassHistogram histogram(int index) {
        return ClassHistogram.of(texts.get(index).text());
    }
}
