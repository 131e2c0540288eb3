package io.github.junitleak.benchmarks.jvm;

/** Garbage collectors, with their names in reports. */
public enum Collector {
    G1("G1", "-XX:+UseG1GC"),
    SERIAL("Serial", "-XX:+UseSerialGC"),
    PARALLEL("Parallel", "-XX:+UseParallelGC"),
    ZGC("ZGC", "-XX:+UseZGC"),
    SHENANDOAH("Shenandoah", "-XX:+UseShenandoahGC");

    private final String label;
    private final String flag;

    Collector(String label, String flag) {
        this.label = label;
        this.flag = flag;
    }

    public String label() {
        return label;
    }

    public String flag() {
        return flag;
    }
}
