package io.github.junitleak;

import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportFiles;
import io.github.junitleak.report.ReportHtml;
import io.github.junitleak.report.ReportJson;
import io.github.junitleak.report.ReportName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Where the reports of this JVM's tests lie: the JSON that tools read, and beside it the page that people read.
 *
 * @param configured value of {@code junitleak.report.directory}
 */
record ReportFolder(Optional<String> configured) {

    /**
     * @return the page, relative to the working directory where it lies below it
     * @throws IOException if a file cannot be written; one sentence
     */
    Path write(LeakReport report, Class<?> testClass) throws IOException {
        ReportFiles.write(file(report, testClass, ".json"), ReportJson.write(report));
        Path page = file(report, testClass, ".html");
        ReportFiles.write(page, ReportHtml.page(report));
        Path base = base();
        return page.startsWith(base) ? base.relativize(page) : page;
    }

    /** An empty directory that nobody else uses, beside the reports. */
    Path temporaryDirectory() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(directory()), "confirmation-");
    }

    /**
     * Moves what a fresh JVM printed beside the report that names it.
     *
     * @return its name there
     */
    String keep(Path output, LeakReport report, Class<?> testClass) throws IOException {
        Path kept = file(report, testClass, ".confirmation.txt");
        if (Files.exists(output)) {
            Files.move(output, kept, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.writeString(kept, "");
        }
        return kept.getFileName().toString();
    }

    private Path file(LeakReport report, Class<?> testClass, String extension) {
        String name = ReportName.of(
                report.test(), isOverloaded(testClass, report.test().method()));
        return directory().resolve(name + extension);
    }

    private Path directory() {
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
