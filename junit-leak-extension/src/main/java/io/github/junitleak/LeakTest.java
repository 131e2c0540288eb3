package io.github.junitleak;

import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Resource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A test whose body must not make the JVM hold more and more: it is run again and again inside one invocation, what is
 * still held is measured after full collections, and the test fails when the growth per iteration is above the budget.
 *
 * <pre>{@code
 * @LeakTest
 * void placingAnOrderKeepsNothing() {
 *     service.place(new Order());
 * }
 * }</pre>
 *
 * <p>{@code @BeforeEach} and {@code @AfterEach} run once around all iterations, as do {@code @Timeout} and everything
 * else that JUnit does per invocation; {@link BeforeIteration} and {@link AfterIteration} run around each. The test
 * class instance, its fields and the resolved parameters, a {@code @TempDir} for instance, are the same in all
 * iterations: what the body leaves in them is held, and counts. The test runs alone where tests run in parallel.
 *
 * <p>What a leak test cannot see: growth below its detection limit, which every report states; growth that begins later
 * than the run ends; memory outside the Java heap other than the watched {@link Resource}s.
 *
 * <p>Cannot be combined with {@code @ParameterizedTest} or {@code @RepeatedTest}, which are tests themselves: use
 * {@link LeakCheck} there. Can be used as a meta-annotation.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Test
@Tag("leak")
@LeakCheck
public @interface LeakTest {

    /**
     * Iterations between the first checkpoint that counts and the last, at least 12; by default as many as the body's
     * own speed allows.
     */
    int iterations() default LeakCheck.AUTOMATIC;

    /** Iterations before the first checkpoint that counts, at least 0; by default by the body's own speed. */
    int warmup() default LeakCheck.AUTOMATIC;

    /**
     * Heap growth that is allowed per iteration: a number and a unit of {@code B}, {@code KiB} or {@code MiB}, for
     * instance {@code "64 B"} or {@code "1.5 KiB"}; {@code "0 B"} by default.
     */
    String budget() default "";

    /** Growth that is allowed per iteration of other resources, each at most once; 0 by default. */
    Budget[] budgets() default {};

    /** What is watched; everything by default. */
    Resource[] resources() default {};

    /**
     * The verdict with which the test passes. {@link Expectation#LEAKING} is for a leak that is known, and for showing
     * that a leak test can fail: the test then passes only if the leak is found.
     */
    Expectation expect() default Expectation.STEADY;
}
