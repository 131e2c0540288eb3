package io.github.junitleak;

import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportFiles;
import io.github.junitleak.report.ReportHtml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

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
        // Surefire and Failsafe set basedir to the module's directory; elsewhere that is the working directory.
        Path base = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        Path json = new ReportFiles(ReportFiles.directory(configured, base))
                .write(report, isOverloaded(testClass, report.test().method()));
        String name = json.getFileName().toString();
        Path page = json.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".html");
        ReportFiles.write(page, ReportHtml.page(report));
        return page.startsWith(base) ? base.relativize(page) : page;
    }

    private static boolean isOverloaded(Class<?> testClass, String method) {
        return Arrays.stream(testClass.getDeclaredMethods())
                        .filter(candidate -> candidate.getName().equals(method) && !candidate.isSynthetic())
                        .count()
                > 1;
    }
}
