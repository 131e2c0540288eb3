package io.github.junitleak.cli;

import io.github.junitleak.build.scan.LogProgress;
import io.github.junitleak.build.scan.ScanProgress;
import io.github.junitleak.build.scan.ScannedClass;
import java.io.PrintWriter;

/** How far a scan is, on a terminal: in a line that is written over, below the leaks that are found. */
final class TerminalProgress implements ScanProgress, AutoCloseable {
    private static final String CLEAR = "\r\033[K";

    private final PrintWriter out;
    private final LogProgress log;

    TerminalProgress(PrintWriter out) {
        this.out = out;
        log = new LogProgress(line -> out.println(CLEAR + line));
    }

    @Override
    public void begins(int classes, int forks) {
        log.begins(classes, forks);
    }

    @Override
    public void done(ScannedClass scanned) {
        log.done(scanned);
        out.print(CLEAR + log.line());
        out.flush();
    }

    @Override
    public void close() {
        out.print(CLEAR);
        out.flush();
    }
}
