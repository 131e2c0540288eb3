package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.child.Child;
import io.github.junitleak.benchmarks.child.Subject;
import io.github.junitleak.benchmarks.jvm.ChildJvm;
import io.github.junitleak.benchmarks.jvm.Collector;
import io.github.junitleak.benchmarks.jvm.Load;
import io.github.junitleak.benchmarks.jvm.OwnClassPath;
import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a case in a fresh JVM and reads its report. */
final class Measuring {

    /**
     * The same on every machine, where the JVM would take a quarter of what there is; a case's own flag comes later.
     */
    static final String HEAP = "-Xmx1g";

    private static final String CAUSE = "Caused by: ";

    private final Path directory;
    private final ClassPaths classPaths;
    private final Duration timeout;
    private final String confirm;

    /** @param confirm value of {@code junitleak.confirm} */
    Measuring(Path directory, ClassPaths classPaths, Duration timeout, String confirm) {
        this.directory = directory.toAbsolutePath();
        this.classPaths = classPaths;
        this.timeout = timeout;
        this.confirm = confirm;
    }

    Run run(Planned planned) throws IOException, InterruptedException {
        Case subject = planned.subject();
        Path folder = directory.resolve(planned.key().replaceAll("[^\\w.+-]", "_"));
        clear(folder);
        // Under the folder, so that what bodies and JFR leave behind goes with it.
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> flags = new ArrayList<>(flags(subject, planned.collector(), temporary));
        flags.addAll(settings(subject, planned.mode(), folder.resolve("report")));
        ChildJvm jvm = new ChildJvm(planned.jdk().home(), flags, List.of(Child.class.getName()));
        long begin = System.nanoTime();
        int exit = run(jvm, folder.resolve("log.txt"), planned);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        clear(temporary);
        if (exit != 0) {
            String cause = exit == ChildJvm.TIMEOUT
                    ? "no verdict within " + timeout.toSeconds() + " s"
                    : cause(folder.resolve("log.txt"));
            return planned.ended(Outcome.FAILED, millis, Reading.none(cause));
        }
        LeakReport report = onlyReport(folder.resolve("report"));
        if (report.measured(Verdict.STEADY).stream().anyMatch(Measuring::isAboveItsBudget)) {
            return planned.ended(
                    Outcome.FAILED, millis, Reading.none("a steady finding has its whole interval above its budget"));
        }
        return planned.ended(subject.expectation().judge(report), millis, Reading.of(report, subject));
    }

    private static boolean isAboveItsBudget(Finding.Measured steady) {
        return steady.growth().filter(growth -> growth.low() > steady.budget()).isPresent();
    }

    private int run(ChildJvm jvm, Path log, Planned planned) throws IOException, InterruptedException {
        if (!planned.loaded()) {
            return jvm.run(log, timeout);
        }
        try (Load load = Load.start(planned.jdk().home(), OwnClassPath.entries())) {
            load.awaitStart();
            return jvm.run(log, timeout);
        }
    }

    private List<String> flags(Case each, Collector collector, Path temporary) {
        List<Path> classPath = new ArrayList<>(OwnClassPath.entries());
        classPath.addAll(classPaths.of(each));
        List<String> flags = new ArrayList<>(
                ChildJvm.classPath(classPath.stream().map(Path::toAbsolutePath).toList()));
        flags.addAll(List.of(collector.flag(), HEAP, "-Djava.io.tmpdir=" + temporary));
        flags.addAll(each.flags());
        return flags;
    }

    private List<String> settings(Case subject, Mode mode, Path report) {
        List<String> settings = new ArrayList<>(List.of(
                "-D" + Subject.BODY + "=" + subject.bodyClass(),
                "-D" + Subject.BALLAST + "=" + subject.ballastMebibytes(),
                "-Djunitleak.confirm=" + confirm,
                "-Djunitleak.report.directory=" + report));
        if (mode == Mode.GIVEN) {
            Case.Given given = subject.given().orElseThrow();
            settings.add("-Djunitleak.iterations=" + given.iterations());
            given.warmup().ifPresent(warmup -> settings.add("-Djunitleak.warmup=" + warmup));
        }
        return settings;
    }

    private static LeakReport onlyReport(Path folder) throws IOException {
        ReportFiles.Contents contents = new ReportFiles(folder).readAll();
        if (contents.reports().size() != 1) {
            throw new IOException(folder + " must hold one report, it holds "
                    + contents.reports().size() + ": " + contents.problems());
        }
        return contents.reports().get(0).report();
    }

    /** The innermost exception that the JVM printed; where it printed none, what it did print. */
    private static String cause(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        String cause =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("the JVM printed nothing");
        for (String line : lines) {
            if (line.startsWith(Child.NO_VERDICT) || line.startsWith(CAUSE)) {
                cause = line.replaceFirst("^(" + Child.NO_VERDICT + "|" + CAUSE + ")", "");
            }
        }
        return cause;
    }

    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
