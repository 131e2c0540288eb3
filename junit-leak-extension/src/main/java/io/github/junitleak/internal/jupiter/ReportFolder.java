package io.github.junitleak.internal.jupiter;

import io.github.junitleak.internal.confirm.Attachments;
import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.files.ReportName;
import io.github.junitleak.internal.view.html.HtmlPages;
import io.github.junitleak.internal.view.html.PageLinks;
import io.github.junitleak.internal.view.html.ReportPlace;
import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.TestId;
import io.github.junitleak.report.ReportJson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Where the reports of this JVM's tests lie: the JSON that tools read, and beside it the page that people read.
 *
 * @param configured value of {@code junitleak.report.directory}
 */
record ReportFolder(Optional<String> configured) {

    private static final String JSON = ".json";

    /** Ends the name of the page. */
    static final String PAGE = ".html";

    /**
     * The system property with which the Maven plugin passes when the build started, in milliseconds since the epoch. A
     * report that is older is one of an earlier build, and not one that another execution of this build has written.
     */
    private static final String BUILD = "io.github.junitleak.build";

    /**
     * @return the page, relative to the working directory where it lies below it
     * @throws IOException if a file cannot be written; one sentence
     */
    Path write(LeakReport report, Class<?> testClass) throws IOException {
        Path json = writeJson(report, testClass);
        Path page = file(report, testClass, PAGE);
        RerunCommand again = new RerunCommand(base());
        ReportFiles.write(
                page,
                HtmlPages.page(
                        report,
                        PageLinks.beside(
                                new ReportPlace(
                                        json.getFileName().toString(),
                                        "",
                                        below(again.root(), directory()).toString()),
                                again.of(report.test()))));
        deleteUnnamed(report, testClass);
        return below(base(), page);
    }

    private static Path below(Path base, Path path) {
        return path.startsWith(base) ? base.relativize(path) : path;
    }

    /** @throws IOException if the file cannot be written; one sentence */
    Path writeJson(LeakReport report, Class<?> testClass) throws IOException {
        Path json = json(report, testClass);
        ReportFiles.write(json, ReportJson.write(report));
        return json;
    }

    /** The JSON file of a test's report, as an absolute path. */
    Path json(LeakReport report, Class<?> testClass) {
        return file(report, testClass, JSON);
    }

    /** All files of a report that has been written, as absolute paths. */
    List<Path> files(LeakReport report, Class<?> testClass) {
        return Stream.of(JSON, PAGE, Attachments.OUTPUT, Attachments.RECORDING)
                .map(extension -> file(report, testClass, extension))
                .filter(Files::exists)
                .toList();
    }

    /**
     * Moves a fresh JVM's file beside the report that names it.
     *
     * @param extension {@link Attachments#OUTPUT} or {@link Attachments#RECORDING}
     * @return its name there; empty where there is no such file
     */
    Optional<String> keep(Path file, LeakReport report, Class<?> testClass, String extension) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path kept = file(report, testClass, extension);
        ReportFiles.move(file, kept);
        return Optional.of(kept.getFileName().toString());
    }

    /** An earlier run of the test has left files that this report does not name. */
    private void deleteUnnamed(LeakReport report, Class<?> testClass) throws IOException {
        Optional<Confirmation> confirmation = report.confirmation();
        if (confirmation.flatMap(Confirmation::output).isEmpty()) {
            Files.deleteIfExists(file(report, testClass, Attachments.OUTPUT));
        }
        if (confirmation.flatMap(Confirmation::recording).isEmpty()) {
            Files.deleteIfExists(file(report, testClass, Attachments.RECORDING));
        }
    }

    private Path file(LeakReport report, Class<?> testClass, String extension) {
        boolean overloaded = report.test() instanceof TestId.OfMethod test && isOverloaded(testClass, test.method());
        String name = ReportName.of(report.test(), overloaded);
        return directory().resolve(name + execution(name) + extension);
    }

    /**
     * {@code @2} where the tests run in a second execution of one build, with another database for instance: nothing is
     * overwritten by another's result.
     */
    private String execution(String name) {
        String build = System.getProperty(BUILD, "");
        if (!build.matches("\\d{1,18}")) {
            return "";
        }
        long started = Long.parseLong(build);
        long own = ManagementFactory.getRuntimeMXBean().getStartTime();
        String execution = "";
        for (int i = 2; isWrittenBetween(started, own, directory().resolve(name + execution + JSON)); i++) {
            execution = "@" + i;
        }
        return execution;
    }

    private static boolean isWrittenBetween(long from, long to, Path file) {
        long written = file.toFile().lastModified();
        return written >= from && written < to;
    }

    Path directory() {
        return ReportFiles.directory(configured, base());
    }

    /** Surefire and Failsafe set basedir to the module's directory; elsewhere that is the working directory. */
    private static Path base() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    }

    private static boolean isOverloaded(Class<?> testClass, String method) {
        return ReflectionSupport.findMethods(
                                testClass,
                                candidate -> candidate.getName().equals(method) && !candidate.isSynthetic(),
                                HierarchyTraversalMode.TOP_DOWN)
                        .size()
                > 1;
    }
}
