package io.github.junitleak.benchmarks.child;

import io.github.junitleak.LeakDetector;
import io.github.junitleak.benchmarks.scenario.Scenario;
import io.github.junitleak.report.ReportFiles;
import java.lang.ref.Reference;
import java.nio.file.Path;

/**
 * One verdict on one body, written as a report.
 *
 * <p>Arguments: class of the body, directory of the report, iterations and warm-up ({@code -} for the defaults), MiB of
 * live heap beside the body.
 */
public final class Child {

    private static final String DEFAULT = "-";

    private int iteration;

    private Child() {}

    public static void main(String[] args) throws Exception {
        Object ballast = new Ballast(Integer.parseInt(args[4]));
        new Child().measure(args[0], Path.of(args[1]), args[2], args[3]);
        Reference.reachabilityFence(ballast);
        // Bodies leave threads behind; that is what some of them are for.
        System.exit(0);
    }

    private void measure(String bodyClass, Path directory, String iterations, String warmup) throws Exception {
        LeakDetector detector = LeakDetector.named(bodyClass);
        if (!iterations.equals(DEFAULT)) {
            detector = detector.iterations(Integer.parseInt(iterations));
        }
        if (!warmup.equals(DEFAULT)) {
            detector = detector.warmup(Integer.parseInt(warmup));
        }
        Scenario body = body(Class.forName(bodyClass));
        body.setUp();
        var report = detector.measure(() -> {
            body.iterate(iteration++);
            return null;
        });
        new ReportFiles(directory).write(report, false);
        body.tearDown();
    }

    private static Scenario body(Class<?> type) throws ReflectiveOperationException {
        return Scenario.class.isAssignableFrom(type)
                ? (Scenario) type.getDeclaredConstructor().newInstance()
                : new StaticMethods(type);
    }
}
