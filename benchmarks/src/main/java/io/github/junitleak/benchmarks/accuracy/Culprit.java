package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportText;

/**
 * What a developer must learn to fix a leak.
 *
 * @param leakingClass whose instances grow
 * @param field that leads to them, without its class: objects have more than one path
 */
record Culprit(String leakingClass, String field) {

    /** What a report says of it. */
    enum Named {
        /** Nobody asked. */
        UNASKED,
        NEITHER,
        CLASS,
        FIELD,
        BOTH;
    }

    /** Whether the message names the class, and the report's paths contain the field. */
    Named namedBy(LeakReport report) {
        boolean message = ReportText.message(report).contains(leakingClass);
        boolean path = report.evidence().paths().stream()
                .flatMap(held -> held.links().stream())
                .anyMatch(link -> link.isField(field));
        if (message) {
            return path ? Named.BOTH : Named.CLASS;
        }
        return path ? Named.FIELD : Named.NEITHER;
    }
}
