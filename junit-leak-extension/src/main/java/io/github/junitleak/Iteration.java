package io.github.junitleak;

/**
 * A parameter of a leak test's method: the iteration that runs.
 *
 * <pre>{@code
 * @LeakTest
 * void cancelledOrdersAreForgotten(Iteration iteration) {
 *     service.place(iteration.number(), "Ada");
 *     service.cancel(iteration.number());
 * }
 * }</pre>
 *
 * <p>All iterations of a test get the same object, whose number moves on.
 */
public interface Iteration {

    /**
     * A number that no other iteration of this test run has, of this test or of any other. A field {@code n++} starts
     * anew for each test: where tests share an application's context, the keys of the second are those of the first, so
     * that what it leaks replaces what the first has leaked, and does not grow.
     *
     * @return from 1 upwards, the same until the iteration ends; unique among the tests of one JUnit execution
     */
    long number();
}
