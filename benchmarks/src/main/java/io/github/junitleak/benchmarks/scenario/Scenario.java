package io.github.junitleak.benchmarks.scenario;

/** A body that leaks, or does not; the same shape as the programs under {@code src/corpus}. */
public interface Scenario {

    /** Once, before the first iteration. */
    default void setUp() throws Exception {}

    /** @param iteration from 0 */
    void iterate(int iteration) throws Exception;

    /** Once, after the verdict. */
    default void tearDown() throws Exception {}
}
