package io.github.junitleak.internal.jupiter;

import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of a report's files. Where they cannot be written, the test's message is all that is left of a leak.
 *
 * @param page the page, where it could be written
 * @param obstacle else why not, as one sentence
 */
record Written(Optional<Path> page, Optional<String> obstacle) {

    static Written of(LeakReport report, ReportFolder folder, Class<?> testClass) {
        try {
            return new Written(Optional.of(folder.write(report, testClass)), Optional.empty());
        } catch (IOException e) {
            return new Written(
                    Optional.empty(),
                    Optional.of("The report is missing: " + e.getMessage() + " (" + Parameter.REPORT_DIRECTORY.key()
                            + " names it)."));
        }
    }

    /** The growth first, then why there is no more of it. */
    String message(LeakReport report) {
        String message = ReportText.message(report, page);
        return obstacle.map(sentence -> message + "\n" + sentence).orElse(message);
    }
}
