package io.github.junitleak.internal.run;

/** What is repeated: one iteration a call. */
@FunctionalInterface
public interface Body {
    void run() throws Throwable;
}
