package io.github.junitleak.build.scan;

/** Hears how far a scan is; on several threads, one at a time. */
public interface ScanProgress {
    /** @param classes to be scanned */
    void begins(int classes, int forks);

    void done(ScannedClass scanned);
}
