package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.jvm.Collector;

/**
 * One run that has taken place: what was run where, and what came out.
 *
 * @param repetition from 0
 * @param loaded whether another process kept all cores busy
 * @param wallMillis from the start of the JVM to its end
 */
record Run(
        String group,
        String id,
        Mode mode,
        String jdk,
        Collector collector,
        int repetition,
        boolean loaded,
        Outcome outcome,
        long wallMillis,
        Reading reading) {

    /** What identifies the run within a plan. */
    String key() {
        return key(group, id, mode, jdk, collector, repetition);
    }

    boolean isOf(Case candidate) {
        return group.equals(candidate.group().name()) && id.equals(candidate.id());
    }

    static String key(String group, String id, Mode mode, String jdk, Collector collector, int repetition) {
        return String.join("|", group, id, mode.name(), jdk, collector.name(), Integer.toString(repetition));
    }
}
