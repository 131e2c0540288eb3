package io.github.junitleak.benchmarks.cost;

import io.github.junitleak.benchmarks.child.Child;
import io.github.junitleak.benchmarks.child.Subject;
import io.github.junitleak.benchmarks.child.Twins;
import io.github.junitleak.benchmarks.jvm.ChildJvm;
import io.github.junitleak.benchmarks.jvm.OwnClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a leak test takes from {@code java} to its end, with all evidence of the fresh JVM, against its clean twin: one
 * value of 64 bytes in each iteration, which a map keeps, or replaces.
 *
 * @param cleanMillis median of the clean twin's runs
 * @param leakingMillis median of the leaking twin's runs, which took turns with the others
 */
record Explained(double cleanMillis, double leakingMillis) {

    private static final int PAIRS = 5;
    private static final Duration BOUND = Duration.ofMinutes(5);

    static Explained at(Place place, Path target) throws IOException, InterruptedException {
        double[] clean = new double[PAIRS];
        double[] leaking = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            clean[pair] = millis(place, Twins.Clean.class, target);
            leaking[pair] = millis(place, Twins.Leaking.class, target);
        }
        return new Explained(median(clean), median(leaking));
    }

    private static double millis(Place place, Class<?> body, Path target) throws IOException, InterruptedException {
        Path reports = target.resolve("reports");
        List<String> flags = new ArrayList<>(ChildJvm.classPath(OwnClassPath.entries()));
        flags.addAll(place.flags());
        flags.add("-D" + Subject.BODY + "=" + body.getName());
        flags.add("-D" + Subject.BALLAST + "=" + place.liveMebibytes());
        flags.add("-Djunitleak.report.directory=" + reports.toAbsolutePath());
        Path log = target.resolve(body.getSimpleName() + ".txt");
        long begin = System.nanoTime();
        int exit = new ChildJvm(place.jdk().home(), flags, List.of(Child.class.getName())).run(log, BOUND);
        double millis = (System.nanoTime() - begin) / 1e6;
        if (exit != 0) {
            throw new IOException(
                    body.getSimpleName() + " ended with " + exit + " on " + place + ":\n" + Files.readString(log));
        }
        return millis;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    double ratio() {
        return leakingMillis / cleanMillis;
    }
}
