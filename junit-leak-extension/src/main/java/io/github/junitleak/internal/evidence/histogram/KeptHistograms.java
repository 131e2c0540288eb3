package io.github.junitleak.internal.evidence.histogram;

import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Series;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The class histograms of a run's checkpoints, in memory that is allocated before the first: some hundred kilobytes
 * each.
 */
public final class KeptHistograms {

    /** Classes whose counts are kept for every checkpoint. */
    private static final int MOST_DEVELOPED = 10;

    /** By so much a histogram may become longer than the example before its memory is allocated anew. */
    private static final double SPARE = 1.25;

    /** The first two checkpoints are left out of comparisons: what the warm-up left behind goes with them. */
    public static final int FIRST_COMPARED = 2;

    private final Supplier<String> latest;
    private final List<KeptText> texts;
    private final long[] iterations;
    private int size;

    /**
     * @param most histograms that are kept, at least 1
     * @param latest the latest histogram of this JVM; what it is now gives the length
     */
    public KeptHistograms(int most, Supplier<String> latest) {
        this.latest = latest;
        String example = latest.get();
        texts = Stream.generate(() -> new KeptText((int) (SPARE * example.length())))
                .limit(most)
                .toList();
        iterations = new long[most];
        texts.get(0).keep(example);
    }

    /** Keeps the latest histogram where there is room. */
    public void keep(long iteration) {
        if (size < texts.size()) {
            iterations[size] = iteration;
            texts.get(size++).keep(latest.get());
        }
    }

    /** Keeps the latest histogram in place of the last one that was kept. */
    public void keepAgain() {
        if (size > 0) {
            texts.get(size - 1).keep(latest.get());
        }
    }

    /**
     * What grew from the first histogram to the latest, and how.
     *
     * @param length iterations in between
     */
    public List<GrowingClass> growing(long length) {
        List<GrowingClass> growing = ClassHistogram.growing(histogram(0), ClassHistogram.of(latest.get()), length);
        if (size < 2) {
            return growing;
        }
        List<GrowingClass> told = growing.stream().limit(MOST_DEVELOPED).toList();
        for (int i = 0; i < size; i++) {
            told = histogram(i).continuing(told, iterations[i]);
        }
        return Stream.concat(told.stream(), growing.stream().skip(MOST_DEVELOPED))
                .toList();
    }

    /**
     * What is held at the last checkpoint beyond the most that was held of each class from the third checkpoint to
     * {@code iteration}.
     *
     * @return empty where no checkpoint is left to compare with
     */
    public Optional<Excess> excess(long iteration) {
        List<ClassHistogram> before = IntStream.range(FIRST_COMPARED, size)
                .filter(index -> iterations[index] <= iteration)
                .mapToObj(this::histogram)
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(histogram(size - 1).excess(before));
    }

    /**
     * The bytes at each checkpoint of the class of arrays that gained most from the first to the last without gaining
     * instances, as the array of a container does that grows.
     */
    public Optional<Series> growingArray() {
        if (size < 2) {
            return Optional.empty();
        }
        return histogram(size - 1)
                .growingArray(histogram(0))
                .map(name -> new Series(IntStream.range(0, size)
                        .mapToObj(index -> new Series.Point(
                                iterations[index], histogram(index).bytes(name)))
                        .toList()));
    }

    private ClassHistogram histogram(int index) {
        return ClassHistogram.of(texts.get(index).text());
    }
}
