package io.github.junitleak.internal.jupiter;

import io.github.junitleak.internal.session.SessionListener;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What JUnit hands on to IDEs, listeners and the Open Test Report: the verdict and the report's path as entries, and,
 * unless the test is steady as expected, copies of the report's files. All of one test's lie in one directory, so that
 * the page's links lead to the others.
 */
record Publication(ExtensionContext context) {

    /** JUnit 5.14 and later; 5.10 to 5.13 publish entries only. */
    private static final boolean FILES = ReflectionSupport.tryToLoadClass("org.junit.jupiter.api.MediaType")
            .toOptional()
            .isPresent();

    void publish(LeakReport report, ReportFolder folder) {
        Class<?> testClass = context.getRequiredTestClass();
        context.publishReportEntry(Map.of(
                SessionListener.VERDICT,
                report.verdict().name(),
                SessionListener.REPORT,
                folder.json(report, testClass).toString()));
        if (!FILES || report.verdict() == Verdict.STEADY && report.isAsExpected()) {
            return;
        }
        try {
            folder.files(report, testClass).forEach(new PublishedFiles(context)::publish);
        } catch (JUnitException e) {
            // The launcher has no directory for files, as some test kits have none. They lie in the report's all the
            // same.
        }
    }
}
