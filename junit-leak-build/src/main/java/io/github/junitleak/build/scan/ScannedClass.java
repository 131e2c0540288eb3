package io.github.junitleak.build.scan;

import io.github.junitleak.scan.Outcome;
import io.github.junitleak.scan.ScanEvent;
import io.github.junitleak.scan.ScanEvent.Kind;
import io.github.junitleak.scan.Unrepeated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a scan says of one test class.
 *
 * @param events the last is {@code DONE}
 */
public record ScannedClass(String name, List<ScanEvent> events) {

    /** A test that was not measured, and why. */
    public record Left(String test, Unrepeated why, String reason) {}

    /**
     * Growth that was found.
     *
     * @param summary the headline, then a line for each cause
     * @param report name of the report's files, without an extension
     * @param more the leak test to paste, or whose growth it is
     */
    public record Found(String test, String summary, String report, String more) {
        /** The test and its growth. */
        public String headline() {
            return summary.lines().findFirst().orElse("");
        }

        /** What it comes down to, a sentence for each resource that leaks. */
        public List<String> causes() {
            return summary.lines().skip(1).map(String::strip).toList();
        }
    }

    public ScannedClass {
        events = List.copyOf(events);
        if (events.isEmpty() || events.get(events.size() - 1).kind() != Kind.DONE) {
            throw new IllegalArgumentException(name + " is not done");
        }
    }

    /** A class without a measurement. */
    static ScannedClass unmeasured(String name, Outcome outcome, String reason, List<ScanEvent> before) {
        List<ScanEvent> events = new ArrayList<>(before);
        events.add(ScanEvent.of(Kind.DONE, outcome, reason, 0, 0, 0, false));
        return new ScannedClass(name, events);
    }

    public Outcome outcome() {
        return Outcome.valueOf(done().field(0));
    }

    /** A clause; empty where the outcome needs none. */
    public String reason() {
        return done().field(1);
    }

    public long repetitions() {
        return Long.parseLong(done().field(2));
    }

    /** Milliseconds in the measured repetitions. */
    public long bodyMillis() {
        return Long.parseLong(done().field(3));
    }

    /** Milliseconds in all. */
    public long millis() {
        return Long.parseLong(done().field(4));
    }

    /** Whether the JVM can go on with another class. */
    boolean isJvmAsBefore() {
        return Boolean.parseBoolean(done().field(5));
    }

    public List<Left> left() {
        return of(Kind.UNREPEATED)
                .map(event -> new Left(event.field(0), Unrepeated.valueOf(event.field(1)), event.field(2)))
                .toList();
    }

    public List<Found> leaks() {
        return found(Kind.LEAKS);
    }

    public List<Found> leftOut() {
        return found(Kind.LEFT_OUT);
    }

    private List<Found> found(Kind kind) {
        return of(kind).map(event -> new Found(event.field(0), event.field(1), event.field(2), event.field(3)))
                .toList();
    }

    private Stream<ScanEvent> of(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind);
    }

    private ScanEvent done() {
        return events.get(events.size() - 1);
    }
}
