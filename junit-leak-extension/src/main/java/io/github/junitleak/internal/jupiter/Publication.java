package io.github.junitleak.internal.jupiter;

import io.github.junitleak.internal.confirm.Attachments;
import io.github.junitleak.internal.session.SessionListener;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.JUnitException;

/**
 * What JUnit hands on to IDEs, listeners and the Open Test Report: the verdict and the report's path as entries, and,
 * unless the test is steady as expected, copies of the report's files. All of one test's lie in one directory, so that
 * the page's links lead to the others.
 */
record Publication(ExtensionContext context) {

    private static final MediaType HTML = MediaType.parse("text/html; charset=UTF-8");

    void publish(LeakReport report, ReportFolder folder) {
        Class<?> testClass = context.getRequiredTestClass();
        context.publishReportEntry(Map.of(
                SessionListener.VERDICT,
                report.verdict().name(),
                SessionListener.REPORT,
                folder.json(report, testClass).toString()));
        if (report.verdict() == Verdict.STEADY && report.isAsExpected()) {
            return;
        }
        try {
            folder.files(report, testClass).forEach(this::publish);
        } catch (JUnitException e) {
            // The launcher has no directory for files, as some test kits have none. They lie in the report's all the
            // same.
        }
    }

    private void publish(Path file) {
        context.publishFile(
                file.getFileName().toString(),
                type(file),
                copy -> Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
    }

    private static MediaType type(Path file) {
        String name = file.toString();
        if (name.endsWith(ReportFolder.PAGE)) {
            return HTML;
        }
        if (name.endsWith(Attachments.OUTPUT)) {
            return MediaType.TEXT_PLAIN_UTF_8;
        }
        return name.endsWith(Attachments.RECORDING) ? MediaType.APPLICATION_OCTET_STREAM : MediaType.APPLICATION_JSON;
    }
}
