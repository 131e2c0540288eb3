package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.jvm.ChildJvm;
import io.github.junitleak.benchmarks.jvm.OwnClassPath;
import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.LeakReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scans the programs of the corpus as {@linkplain PlainTest plain tests}, with the executable jar: leaking sides must
 * be found and named as by a leak test, fixed sides and clean programs must not be accused. Exits with 1 if one is
 * wrong.
 */
public final class ScanCorpus {

    private static final Path TARGET = Path.of("benchmarks", "target");
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Path jar;
    private final ClassPaths classPaths;

    private ScanCorpus(Path jar, ClassPaths classPaths) {
        this.jar = jar;
        this.classPaths = classPaths;
    }

    /** @param args a regular expression, found in the key of a case; all cases without it */
    public static void main(String[] args) throws Exception {
        String filter = args.length == 0 ? "" : args[0];
        List<Case> cases = new Corpus(Path.of("benchmarks", "src", "corpus"))
                .cases().stream()
                        .filter(each ->
                                Pattern.compile(filter).matcher(each.key()).find())
                        .toList();
        ClassPaths classPaths = new ClassPaths(
                TARGET.resolve("corpus").toAbsolutePath(),
                List.of(Path.of("mvnw").toAbsolutePath().toString()));
        classPaths.resolve(cases);
        ScanCorpus scans = new ScanCorpus(executableJar(), classPaths);
        int wrong = 0;
        for (Case each : cases) {
            wrong += scans.isRight(each) ? 0 : 1;
        }
        System.out.println(cases.size() + " scans, " + wrong + " wrong");
        System.exit(wrong == 0 && !cases.isEmpty() ? 0 : 1);
    }

    private static Path executableJar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("command-line", "target"))) {
            return files.filter(file -> file.getFileName().toString().matches("junit-leak-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The executable jar is missing; start with benchmarks/run"));
        }
    }

    private boolean isRight(Case each) throws IOException, InterruptedException {
        Path folder = TARGET.resolve("scan-corpus").resolve(each.key()).toAbsolutePath();
        Measuring.clear(folder);
        Path classes = compiled(each, folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("scan", "--forks", "1", "--jvm-arg=" + Measuring.HEAP));
        each.flags().forEach(flag -> arguments.add("--jvm-arg=" + flag));
        arguments.addAll(List.of("--scan-class-path", classes.toString(), "-o", folder.toString()));
        arguments.add("--class-path");
        arguments.add(Stream.concat(
                        Stream.of(classes), Stream.concat(OwnClassPath.junit().stream(), classPaths.of(each).stream()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        Path log = folder.resolve("log.txt");
        long begin = System.nanoTime();
        int exit = new ChildJvm(
                        Path.of(System.getProperty("java.home")),
                        List.of("-jar", jar.toAbsolutePath().toString()),
                        arguments)
                .run(log, TIMEOUT);
        double seconds = (System.nanoTime() - begin) / 1e9;
        List<LeakReport> reports = exit == 1 ? reports(folder.resolve("leak-reports")) : List.of();
        Outcome outcome = outcome(each, exit, Files.readString(log), reports);
        Culprit.Named named = each.culprit()
                .flatMap(culprit -> reports.stream().map(culprit::namedBy).findFirst())
                .orElse(Culprit.Named.UNASKED);
        boolean right =
                each.expectation().isRight(outcome) && (named == Culprit.Named.UNASKED || named == Culprit.Named.BOTH);
        System.out.printf(
                Locale.ROOT,
                "%s %-12s %-44s %.1f s %s%n",
                right ? " " : "!",
                outcome,
                each.key(),
                seconds,
                named == Culprit.Named.UNASKED ? "" : "named: " + named);
        return right;
    }

    private static Outcome outcome(Case each, int exit, String log, List<LeakReport> reports) {
        if (exit == 1) {
            return reports.stream().map(each.expectation()::judge).findFirst().orElse(Outcome.FAILED);
        }
        if (exit != 0 || log.contains("1 not repeated")) {
            return Outcome.FAILED;
        }
        return !log.contains("1 steady")
                ? Outcome.INCONCLUSIVE
                : each.expectation().leaks() ? Outcome.MISSED : Outcome.STEADY;
    }

    private static List<LeakReport> reports(Path folder) throws IOException {
        return new ReportFiles(folder)
                .readAll().reports().stream().map(ReportFiles.Stored::report).toList();
    }

    private Path compiled(Case each, Path classes) throws IOException {
        PlainTest test = PlainTest.of(each.source().orElseThrow());
        Path source = classes.resolveSibling(test.className() + ".java");
        Files.createDirectories(classes);
        Files.writeString(source, test.text());
        List<Path> path = new ArrayList<>(OwnClassPath.junit());
        path.addAll(classPaths.of(each));
        return ClassPaths.compile(source, classes, path);
    }
}
