package io.github.junitleak.internal.evidence.recording;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/**
 * The JVM's own compiler threads, which hold constants of the methods that they are compiling: what is in a
 * {@code static final} field then seems to be held by a compiler, and the path to the field is lost.
 */
public final class JitCompiler {
    private static final int POLL_MILLIS = 20;
    private static final int QUIET_POLLS = 5;
    private static final int MOST_POLLS = 50;

    private JitCompiler() {}

    /**
     * Waits until no compilation has ended for 100 ms, at most 1 s. One that takes longer than that goes unnoticed: the
     * JVM reports only those that have ended.
     */
    public static void awaitRest() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        if (compiler == null || !compiler.isCompilationTimeMonitoringSupported()) {
            return;
        }
        long before = compiler.getTotalCompilationTime();
        int quiet = 0;
        for (int polls = 0; polls < MOST_POLLS && quiet < QUIET_POLLS; polls++) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            long now = compiler.getTotalCompilationTime();
            quiet = now == before ? quiet + 1 : 0;
            before = now;
        }
    }
}
