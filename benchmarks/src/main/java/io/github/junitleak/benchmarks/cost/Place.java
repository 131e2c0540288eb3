package io.github.junitleak.benchmarks.cost;

import io.github.junitleak.benchmarks.jvm.Collector;
import io.github.junitleak.benchmarks.jvm.Jdk;
import java.util.List;

/** Where something is measured. */
record Place(Jdk jdk, Collector collector, int liveMebibytes) {

    /** Room for the live heap, its copies, and what a leaking body adds. */
    List<String> flags() {
        return List.of(collector.flag(), "-Xmx" + (512 + 2 * liveMebibytes) + "m");
    }
}
