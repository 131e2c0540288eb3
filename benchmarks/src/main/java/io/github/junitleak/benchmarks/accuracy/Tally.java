package io.github.junitleak.benchmarks.accuracy;

import java.util.List;

/** Runs, counted by outcome. */
record Tally(List<Run> runs) {

    Tally {
        runs = List.copyOf(runs);
    }

    int size() {
        return runs.size();
    }

    int of(Outcome outcome) {
        return (int) runs.stream().filter(run -> run.outcome() == outcome).count();
    }

    /** Runs that came to a verdict, inconclusive ones included. */
    int verdicts() {
        return size() - of(Outcome.FAILED);
    }

    /** Empty cells read easier than zeros where most are zero. */
    String cell(Outcome outcome) {
        int count = of(outcome);
        return count == 0 ? "" : Integer.toString(count);
    }
}
