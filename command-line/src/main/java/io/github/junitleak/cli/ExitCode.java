package io.github.junitleak.cli;

/** What the process says to the program that started it. */
final class ExitCode {
    /** Nothing to complain about. */
    static final int CLEAN = 0;
    /** A leak, or another rule that is broken. */
    static final int LEAKS = 1;
    /** The arguments are wrong. */
    static final int MISUSE = 2;
    /** What was asked for could not be done. */
    static final int FAILED = 3;

    private ExitCode() {}
}
