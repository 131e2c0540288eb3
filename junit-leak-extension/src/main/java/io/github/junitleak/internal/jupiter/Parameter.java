package io.github.junitleak.internal.jupiter;

import io.github.junitleak.LeakTest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The JUnit configuration parameters that are ours; each can be a system property or stand in
 * {@code junit-platform.properties}.
 */
enum Parameter {
    /** {@code true} or {@code false}: whether leak tests are measured at all, or run once like any test. */
    ENABLED,
    /** As {@link LeakTest#iterations()}. */
    ITERATIONS,
    /** As {@link LeakTest#warmup()}. */
    WARMUP,
    /** As {@link LeakTest#budget()}. */
    BUDGET,
    /** As {@link LeakTest#budgets()}: names and values separated by commas, {@code threads=1, direct-memory=64 KiB}. */
    BUDGETS,
    /** How long a body may run where the number of iterations is not given: {@code 3 s}, {@code 500 ms}. */
    TIME,
    /**
     * Growth of heap or of direct memory over the iterations of 3 s that may pass as steady where readings scatter too
     * much to rule out less: {@code 32 KiB}.
     */
    TOLERANCE,
    /** As {@link LeakTest#resources()}: names separated by commas. */
    RESOURCES,
    /**
     * How a leak is confirmed and explained: by the same test in a fresh JVM, {@code fork}, or {@code in-process}, or
     * {@code off}.
     */
    CONFIRM,
    /**
     * How long a fresh JVM may take before it is killed: {@code 90 s}, {@code 500 ms}. It starts, builds what the test
     * needs anew, and samples every allocation of some hundred iterations.
     */
    CONFIRM_TIMEOUT,
    /** {@code test}: a leak fails its test; {@code defer}: it is only reported, and the build's check fails. */
    FAILURE,
    /** What an inconclusive test does: {@code abort}, {@code fail} or {@code pass}. */
    INCONCLUSIVE,
    /** Where report files are written. */
    REPORT_DIRECTORY;

    static final String PREFIX = "junitleak.";

    /** What only the Maven plugin reads. Surefire hands the properties of its command line on to the tests' JVM. */
    static final String OF_MAVEN = PREFIX + "maven.";

    /** For instance {@code junitleak.report.directory}. */
    String key() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<Parameter> of(String key) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.key().equals(key))
                .findFirst();
    }

    /** All keys, for messages. */
    static String keys() {
        return Arrays.stream(values()).map(Parameter::key).collect(Collectors.joining(", "));
    }
}
