package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.jvm.Collector;
import io.github.junitleak.benchmarks.jvm.Jdk;
import java.util.ArrayList;
import java.util.List;

/**
 * A run that is to take place.
 *
 * @param repetition from 0
 * @param loaded whether another process is to keep all cores busy
 */
record Planned(Case subject, Mode mode, Jdk jdk, Collector collector, int repetition, boolean loaded) {

    /** Repetition after repetition, so that an interrupted suite has run every case equally often. */
    static List<Planned> all(Options options, List<Case> cases, List<Jdk> jdks) {
        List<Planned> runs = new ArrayList<>();
        for (int repetition = 0; repetition < options.repetitions(); repetition++) {
            for (Jdk jdk : jdks) {
                for (Collector collector : options.collectors()) {
                    if (jdk.collectors().contains(collector)) {
                        add(runs, options, cases, jdk, collector, repetition);
                    }
                }
            }
        }
        return runs;
    }

    private static void add(
            List<Planned> runs, Options options, List<Case> cases, Jdk jdk, Collector collector, int repetition) {
        // Shifted with each repetition and collector, or the same quarter of the cases would always be under load.
        int number = repetition + collector.ordinal();
        for (Case subject : cases) {
            for (Mode mode : options.modes()) {
                if (mode == Mode.DEFAULT || subject.given().isPresent()) {
                    runs.add(new Planned(
                            subject,
                            mode,
                            jdk,
                            collector,
                            repetition,
                            options.load().applies(number++)));
                }
            }
        }
    }

    /** What identifies it, also as the name of a folder. */
    String key() {
        return Run.key(subject.group().name(), subject.id(), mode, jdk.version(), collector, repetition);
    }

    Run ended(Outcome outcome, long wallMillis, Reading reading) {
        return new Run(
                subject.group().name(),
                subject.id(),
                mode,
                jdk.version(),
                collector,
                repetition,
                loaded,
                outcome,
                wallMillis,
                reading);
    }
}
