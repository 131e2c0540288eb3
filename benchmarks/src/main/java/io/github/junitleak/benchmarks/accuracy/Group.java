package io.github.junitleak.benchmarks.accuracy;

/** The tables of the document, in order. */
enum Group {
    LEAKING("Leaking scenarios", true),
    CLEAN("Clean scenarios", false),
    LEAKY_SIDE("Real leaks: the leaky side", true),
    FIXED_SIDE("Real leaks: the fixed side", false),
    CLEAN_PROGRAM("Clean programs", false);

    private final String title;
    private final boolean leaks;

    Group(String title, boolean leaks) {
        this.title = title;
        this.leaks = leaks;
    }

    String title() {
        return title;
    }

    boolean leaks() {
        return leaks;
    }
}
