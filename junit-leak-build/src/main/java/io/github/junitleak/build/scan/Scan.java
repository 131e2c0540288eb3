package io.github.junitleak.build.scan;

import io.github.junitleak.scan.Outcome;
import io.github.junitleak.scan.ScanEvent;
import io.github.junitleak.scan.ScanEvent.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.file.PathUtils;

/** A scan: finds the test classes, hands them to workers, and keeps what is done. */
public final class Scan {

    /** How long a worker may be silent beyond the time that a test may take. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final ScanOptions options;
    private final ScanProgress progress;
    private final Ledger ledger;
    private final Path work;
    private final AtomicInteger workers = new AtomicInteger();

    public Scan(ScanOptions options, ScanProgress progress) {
        this.options = options;
        this.progress = progress;
        ledger = new Ledger(options.output());
        work = options.output().resolve("workers");
    }

    /**
     * Scans.
     *
     * @throws ScanException if nothing can be scanned; one sentence
     */
    public ScanResult run() throws IOException, InterruptedException {
        Map<String, ScannedClass> earlier = ledger.read();
        if (!options.continued()) {
            ledger.clear();
        }
        Files.createDirectories(work);
        Path settings = work.resolve("settings.properties");
        options.settings().write(settings);
        try {
            return scan(settings, earlier);
        } finally {
            Files.deleteIfExists(settings);
            deleteTemporaryFiles();
        }
    }

    private ScanResult scan(Path settings, Map<String, ScannedClass> earlier) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<ScanEvent> discovered = discover(settings);
        List<String> names = options.shard()
                .of(discovered.stream()
                        .filter(event -> event.kind() == Kind.FOUND)
                        .map(event -> event.field(0))
                        .toList());
        Map<String, ScannedClass> done = new LinkedHashMap<>();
        if (options.continued()) {
            earlier.forEach((name, scanned) -> {
                if (names.contains(name) && scanned.outcome() != Outcome.NOT_REACHED) {
                    done.put(name, scanned);
                }
            });
        }
        for (ScanEvent tests : discovered) {
            if (tests.kind() == Kind.CLASSLESS && options.shard().number() == 1) {
                record(done, classless(tests));
            }
        }
        Queue<String> queue = new ConcurrentLinkedQueue<>(names.stream()
                .filter(name -> !done.containsKey(name))
                .sorted(Comparator.<String>comparingLong(name ->
                                earlier.containsKey(name) ? earlier.get(name).millis() : 0)
                        .thenComparing(name -> name))
                .toList());
        int forks = Math.max(1, Math.min(options.forks(), queue.size()));
        progress.begins(queue.size(), forks);
        ExecutorService threads = Executors.newFixedThreadPool(forks);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < forks; i++) {
                running.add(threads.submit(() -> {
                    work(queue, settings, done, begin);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            queue.clear();
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return new ScanResult(List.copyOf(done.values()));
    }

    private void work(Queue<String> queue, Path settings, Map<String, ScannedClass> done, long begin) throws Exception {
        try (ClassRun run = run(settings)) {
            for (String name = queue.poll(); name != null; name = queue.poll()) {
                ScannedClass scanned = isOver(begin)
                        ? ScannedClass.unmeasured(name, Outcome.NOT_REACHED, "the time of the scan was over", List.of())
                        : run.scan(name);
                record(done, scanned);
                progress.done(scanned);
            }
        }
    }

    private void record(Map<String, ScannedClass> done, ScannedClass scanned) throws IOException {
        synchronized (done) {
            done.put(scanned.name(), scanned);
            ledger.add(scanned);
        }
    }

    private static ScannedClass classless(ScanEvent tests) {
        return ScannedClass.unmeasured(tests.field(0), Outcome.NOT_REPEATED, tests.field(1), List.of());
    }

    private boolean isOver(long begin) {
        return options.mostTime()
                .filter(most -> System.nanoTime() - begin > most.toNanos())
                .isPresent();
    }

    private List<ScanEvent> discover(Path settings) throws IOException, InterruptedException {
        try (ClassRun run = run(settings)) {
            List<ScanEvent> found = run.discover(options.roots().stream()
                    .map(root -> root.toAbsolutePath().toString())
                    .toList());
            return found.stream()
                    .filter(event -> options.classes().test(event.field(0)))
                    .toList();
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private ClassRun run(Path settings) {
        return new ClassRun(
                () -> new Worker(options.jvm(), settings, work.resolve(String.valueOf(workers.incrementAndGet()))),
                options.settings().hang().plus(GRACE));
    }

    /** What tests have left; their output stays, for whoever looks for the reason of a failure. */
    private void deleteTemporaryFiles() throws IOException {
        for (int i = 1; i <= workers.get(); i++) {
            Path temporary = work.resolve(String.valueOf(i)).resolve("tmp");
            if (Files.exists(temporary)) {
                PathUtils.deleteDirectory(temporary);
            }
        }
    }
}
