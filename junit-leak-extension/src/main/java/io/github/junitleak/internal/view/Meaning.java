package io.github.junitleak.internal.view;

import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Resource;
import java.util.Locale;
import java.util.Optional;

/** What a growth per iteration means for a program that runs on: how much it is in the long run, and when it ends. */
public final class Meaning {
    private static final long MANY = 1_000_000;
    private static final long SOME = 1000;

    /** What Linux allows a process unless someone asks for more; see {@code getrlimit(2)}, {@code RLIMIT_NOFILE}. */
    private static final long DESCRIPTORS = 1024;

    private Meaning() {}

    /**
     * For instance {@code 93.66 MiB per million iterations; fills a heap of 512.00 MiB after about 5.3 million}. Empty
     * where the growth is unknown or none.
     */
    public static Optional<String> of(Finding.Measured finding, Environment environment) {
        return finding.growth()
                .map(Finding.Growth::perIteration)
                .filter(rate -> rate > 0)
                .map(rate -> finding.resource().isBytes()
                        ? Numbers.bytes((long) (rate * MANY)) + " per million iterations"
                                + heap(finding, rate, environment)
                        : Numbers.count(Math.round(rate * SOME)) + " "
                                + finding.resource().unit() + " per " + Numbers.count(SOME) + " iterations"
                                + descriptors(finding, rate));
    }

    private static String heap(Finding.Measured finding, double rate, Environment environment) {
        long room = environment.maxHeapBytes() - last(finding);
        return finding.resource() != Resource.HEAP || room <= 0
                ? ""
                : "; fills a heap of " + Numbers.bytes(environment.maxHeapBytes()) + " after about "
                        + about(room / rate);
    }

    private static String descriptors(Finding.Measured finding, double rate) {
        return finding.resource() != Resource.FILE_DESCRIPTORS
                ? ""
                : "; a limit of " + Numbers.count(DESCRIPTORS) + " descriptors is reached after about "
                        + about(DESCRIPTORS / rate);
    }

    private static long last(Finding.Measured finding) {
        return finding.series().size() == 0 ? 0 : finding.series().last().value();
    }

    /** Two significant digits: more would claim to know the future. */
    static String about(double iterations) {
        if (iterations >= 1e9) {
            return Numbers.count(Math.round(iterations / 1e9)) + " billion";
        }
        if (iterations >= 1e6) {
            String millions = iterations >= 1e8
                    ? Numbers.count(Math.round(iterations / 1e7) * 10)
                    : String.format(Locale.ROOT, iterations >= 1e7 ? "%.0f" : "%.1f", iterations / 1e6);
            return millions + " million";
        }
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, iterations))) - 1));
        return Numbers.count(Math.round(iterations / step) * (long) step);
    }
}
