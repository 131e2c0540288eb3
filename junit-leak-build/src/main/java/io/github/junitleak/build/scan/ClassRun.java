package io.github.junitleak.build.scan;

import io.github.junitleak.scan.Outcome;
import io.github.junitleak.scan.ScanEvent;
import io.github.junitleak.scan.ScanEvent.Kind;
import io.github.junitleak.scan.ScanWorker;
import io.github.junitleak.scan.Unrepeated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Has classes scanned, one after the other, by a worker that is replaced when it dies or is no longer as before. */
final class ClassRun implements AutoCloseable {

    /** How many of a class's tests may end a JVM. */
    private static final int MOST_DEATHS = 5;

    /** A worker gives a sign every few seconds; a frozen one gives none. */
    private final Duration silence;

    private final Callable<Worker> start;
    private Worker worker;

    /** @param start starts a worker */
    ClassRun(Callable<Worker> start, Duration silence) {
        this.start = start;
        this.silence = silence;
    }

    ScannedClass scan(String name) throws Exception {
        List<String> excluded = new ArrayList<>();
        List<ScanEvent> deaths = new ArrayList<>();
        while (deaths.size() < MOST_DEATHS) {
            List<ScanEvent> events = new ArrayList<>(deaths);
            Optional<ScanEvent> last = one(name, excluded, events);
            if (last.isPresent() && last.get().kind() == Kind.DONE) {
                events.add(last.get());
                ScannedClass scanned = new ScannedClass(name, events);
                if (!scanned.isJvmAsBefore()) {
                    close();
                }
                return scanned;
            }
            String end = end(last);
            if (last.isEmpty() || last.get().kind() == Kind.FAILED) {
                return ScannedClass.unmeasured(name, Outcome.NOT_REPEATED, end, deaths);
            }
            excluded.add(last.get().field(0));
            deaths.add(ScanEvent.of(
                    Kind.UNREPEATED, last.get().field(1), why(last.get().kind()), end));
        }
        return ScannedClass.unmeasured(
                name, Outcome.NOT_REPEATED, MOST_DEATHS + " of its tests ended their JVM", deaths);
    }

    /**
     * @return the event that ended it: DONE, FAILED, what says why the JVM died, the test that had begun, or nothing
     */
    private Optional<ScanEvent> one(String name, List<String> excluded, List<ScanEvent> events) throws Exception {
        List<String> command = new ArrayList<>(List.of(ScanWorker.SCAN, name));
        command.addAll(excluded);
        worker().command(command);
        ScanEvent cause = null;
        while (true) {
            Optional<ScanEvent> next = worker.next(silence);
            if (next.isEmpty()) {
                return Optional.ofNullable(cause);
            }
            ScanEvent event = next.get();
            switch (event.kind()) {
                case DONE, FAILED -> {
                    return next;
                }
                case STARTS, EXITS, HANGS, CRASHES -> cause = event;
                case REPEATS -> cause = null;
                case UNREPEATED, LEAKS, LEFT_OUT -> events.add(event);
                default -> {}
            }
        }
    }

    private String end(Optional<ScanEvent> last) throws InterruptedException {
        String end = last.filter(event -> event.kind() == Kind.FAILED)
                .map(event -> event.field(0))
                .orElse(null);
        if (end == null) {
            end = last.filter(event -> event.fields().size() > 2)
                    .map(event -> event.field(2))
                    .orElse(null);
        }
        if (end == null) {
            end = last.isPresent() && last.get().kind() == Kind.EXITS ? worker.end() : worker.endInItsWords();
        }
        close();
        return end;
    }

    private static Unrepeated why(Kind kind) {
        return switch (kind) {
            case EXITS -> Unrepeated.EXITED;
            case HANGS -> Unrepeated.HUNG;
            default -> Unrepeated.CRASHED;
        };
    }

    private Worker worker() throws Exception {
        if (worker == null || !worker.isAlive()) {
            close();
            worker = start.call();
            Optional<ScanEvent> ready = worker.next(silence);
            if (ready.isEmpty() || ready.get().kind() != Kind.READY) {
                String end = worker.endInItsWords();
                close();
                throw new ScanException("A JVM for the tests did not start: " + hint(end));
            }
            worker.started();
        }
        return worker;
    }

    private static String hint(String end) {
        return end.contains("org/junit/platform") || end.contains("org.junit.platform")
                ? end + "; add org.junit.platform:junit-platform-launcher to the class path, in the version of the"
                        + " junit-platform-engine that is there"
                : end;
    }

    /** What is in directories and jars: {@code FOUND} and {@code CLASSLESS}. */
    List<ScanEvent> discover(List<String> roots) throws Exception {
        List<String> command = new ArrayList<>(List.of(ScanWorker.DISCOVER));
        command.addAll(roots);
        worker().command(command);
        List<ScanEvent> found = new ArrayList<>();
        while (true) {
            Optional<ScanEvent> next = worker.next(silence);
            if (next.isEmpty() || next.get().kind() == Kind.FAILED) {
                throw new ScanException("The test classes cannot be discovered: " + end(next));
            }
            if (next.get().kind() == Kind.READY) {
                return found;
            }
            if (next.get().kind() == Kind.FOUND || next.get().kind() == Kind.CLASSLESS) {
                found.add(next.get());
            }
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
