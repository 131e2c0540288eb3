package io.github.junitleak.assertj;

import io.github.junitleak.model.LeakReport;

/**
 * Entry point: {@code import static io.github.junitleak.assertj.LeakAssertions.assertThat;}.
 *
 * @since 0.1.0
 */
public final class LeakAssertions {

    private LeakAssertions() {}

    public static LeakReportAssert assertThat(LeakReport report) {
        return new LeakReportAssert(report);
    }
}
