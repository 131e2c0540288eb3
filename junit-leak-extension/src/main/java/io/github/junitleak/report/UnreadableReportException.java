package io.github.junitleak.report;

import java.io.IOException;

/**
 * Says in one sentence, without a full stop, why something is not a leak report, and where.
 *
 * @since 0.1.0
 */
public final class UnreadableReportException extends IOException {
    private static final long serialVersionUID = 1;

    public UnreadableReportException(String message) {
        super(message);
    }

    public UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
