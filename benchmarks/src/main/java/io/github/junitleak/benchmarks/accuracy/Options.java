package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.jvm.Collector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is to be run.
 *
 * @param filter of {@code group/id}, found anywhere in it
 * @param confirm value of {@code junitleak.confirm}: {@code fork} as users have it, {@code in-process} in half the time
 * @param document where the tables are written
 * @param jobs runs at a time, at least 1
 * @param continued whether runs of before are kept and not repeated
 */
record Options(
        int repetitions,
        List<Path> jdks,
        Set<Collector> collectors,
        Pattern filter,
        LoadChoice load,
        Set<Mode> modes,
        Duration timeout,
        String confirm,
        Path document,
        int jobs,
        boolean continued) {

    /** Which runs have another process beside them that keeps all cores busy. */
    enum LoadChoice {
        OFF,
        QUARTER,
        ON;

        /** @param number of the run, so that a quarter is spread over cases and repetitions */
        boolean applies(int number) {
            return this == ON || this == QUARTER && number % 4 == 3;
        }
    }

    static Options defaults() {
        return new Options(
                1,
                List.of(Path.of(System.getProperty("java.home"))),
                EnumSet.of(Collector.G1),
                Pattern.compile(""),
                LoadChoice.OFF,
                EnumSet.of(Mode.DEFAULT),
                Duration.ofSeconds(180),
                "fork",
                Path.of("docs", "accuracy.md"),
                1,
                false);
    }

    /** @throws IllegalArgumentException one sentence with the option and its rule */
    static Options parse(String... arguments) {
        Options options = defaults();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.equals("--continue")) {
                options = options.with(name, "");
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            options = options.with(name, arguments[++i]);
        }
        return options;
    }

    private Options with(String name, String value) {
        int newRepetitions = repetitions;
        List<Path> newJdks = jdks;
        Set<Collector> newCollectors = collectors;
        Pattern newFilter = filter;
        LoadChoice newLoad = load;
        Set<Mode> newModes = modes;
        Duration newTimeout = timeout;
        String newConfirm = confirm;
        Path newDocument = document;
        int newJobs = jobs;
        boolean newContinued = continued;
        switch (name) {
            case "--repetitions" -> newRepetitions = Integer.parseInt(value);
            case "--jdks" ->
                newJdks = Arrays.stream(value.split(",")).map(Path::of).toList();
            case "--collectors" -> newCollectors = several(Collector.class, value);
            case "--filter" -> newFilter = Pattern.compile(value, Pattern.CASE_INSENSITIVE);
            case "--load" -> newLoad = one(LoadChoice.class, value);
            case "--modes" -> newModes = several(Mode.class, value);
            case "--timeout" -> newTimeout = Duration.ofSeconds(Integer.parseInt(value));
            case "--confirm" -> newConfirm = value;
            case "--document" -> newDocument = Path.of(value);
            case "--jobs" -> newJobs = Integer.parseInt(value);
            case "--continue" -> newContinued = true;
            default -> throw new IllegalArgumentException(name + " is no option; benchmarks/README.md lists them");
        }
        return new Options(
                newRepetitions,
                newJdks,
                newCollectors,
                newFilter,
                newLoad,
                newModes,
                newTimeout,
                newConfirm,
                newDocument,
                newJobs,
                newContinued);
    }

    private static <E extends Enum<E>> Set<E> several(Class<E> type, String value) {
        if (value.equals("all")) {
            return EnumSet.allOf(type);
        }
        Set<E> values = EnumSet.noneOf(type);
        for (String each : value.split(",")) {
            values.add(one(type, each));
        }
        return values;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String value) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" must be one of "
                            + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT),
                    e);
        }
    }

    boolean selects(Case candidate) {
        return filter.matcher(candidate.key()).find();
    }
}
