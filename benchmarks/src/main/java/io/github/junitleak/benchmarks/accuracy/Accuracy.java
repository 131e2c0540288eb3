package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.document.Figures;
import io.github.junitleak.benchmarks.jvm.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Runs the accuracy suite and writes its document; {@code benchmarks/README.md} lists the options. Exits with 1 if a
 * verdict was wrong.
 */
public final class Accuracy {

    private static final Path MODULE = Path.of("benchmarks");
    private static final Path TARGET = MODULE.resolve("target");

    private final Options options;
    private final List<Case> cases;
    private final Ledger ledger = new Ledger(TARGET.resolve("accuracy").resolve("runs.tsv"));

    private Accuracy(Options options) throws IOException {
        this.options = options;
        cases = cases();
    }

    public static void main(String[] args) throws Exception {
        Accuracy accuracy = new Accuracy(Options.parse(args));
        accuracy.run();
        System.exit(accuracy.write() ? 0 : 1);
    }

    /** All cases, in the order of the document. */
    static List<Case> cases() throws IOException {
        return Stream.concat(
                        Scenarios.all().stream(),
                        new Corpus(MODULE.resolve("src").resolve("corpus")).cases().stream())
                .toList();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        if (!options.continued()) {
            ledger.clear();
        }
        Set<String> done = new HashSet<>(ledger.read().stream().map(Run::key).toList());
        List<Case> selected = cases.stream().filter(options::selects).toList();
        ClassPaths classPaths = new ClassPaths(
                TARGET.resolve("corpus").toAbsolutePath(),
                List.of(Path.of("mvnw").toAbsolutePath().toString()));
        classPaths.resolve(selected);
        Measuring measuring = new Measuring(
                TARGET.resolve("accuracy").resolve("runs"), classPaths, options.timeout(), options.confirm());
        List<Jdk> jdks = new ArrayList<>();
        for (Path home : options.jdks()) {
            jdks.add(Jdk.at(home));
        }
        ExecutorService jobs = Executors.newFixedThreadPool(options.jobs());
        List<Future<?>> recorded = new ArrayList<>();
        for (Planned planned : Planned.all(options, selected, jdks)) {
            if (!done.contains(planned.key())) {
                recorded.add(jobs.submit(() -> {
                    record(planned.subject(), measuring.run(planned));
                    return null;
                }));
            }
        }
        try {
            for (Future<?> each : recorded) {
                each.get();
            }
        } finally {
            jobs.shutdownNow();
        }
    }

    private synchronized void record(Case each, Run run) throws IOException {
        ledger.append(run);
        System.out.printf(
                Locale.ROOT,
                "%s %-12s %-44s %-7s %s %s%s %.1f s  %s%n",
                each.expectation().isRight(run.outcome()) ? " " : "!",
                run.outcome(),
                each.key(),
                run.mode(),
                run.jdk().replaceFirst("[+-].*", ""),
                run.collector().label(),
                run.loaded() ? " loaded" : "",
                run.wallMillis() / 1000.0,
                summary(run.reading()));
    }

    private static String summary(Reading reading) {
        return (reading.resource().isEmpty() ? "" : Figures.rate(reading.growth()) + " " + reading.resource() + " ")
                + (reading.named() == Culprit.Named.UNASKED ? "" : "named: " + reading.named() + " ")
                + reading.note();
    }

    /** @return whether every verdict was right */
    private boolean write() throws IOException {
        AccuracyDocument document = new AccuracyDocument(cases, ledger.read(), options.jobs());
        Files.createDirectories(options.document().toAbsolutePath().getParent());
        Files.writeString(options.document(), document.text());
        System.out.println("Written: " + options.document());
        return document.isAllRight();
    }
}
