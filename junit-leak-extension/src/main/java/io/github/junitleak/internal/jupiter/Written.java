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

    /** What a summary has room for, then why there is no more of it. */
    String summary(LeakReport report) {
        return withObstacle(ReportText.summary(report, page.orElse(null)));
    }

    /** All that a console shows of the report, then why there is no more of it. */
    String message(LeakReport report) {
        return withObstacle(ReportText.message(report, page.orElse(null)));
    }

    private String withObstacle(String text) {
        return obstacle.map(sentence -> text + "\n" + sentence).orElse(text);
    }
}
