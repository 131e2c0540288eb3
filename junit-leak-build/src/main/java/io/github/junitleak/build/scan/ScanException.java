package io.github.junitleak.build.scan;

import java.io.IOException;

/** Says in one sentence why nothing could be scanned. */
public final class ScanException extends IOException {
    private static final long serialVersionUID = 1;

    ScanException(String message) {
        super(message);
    }
}
