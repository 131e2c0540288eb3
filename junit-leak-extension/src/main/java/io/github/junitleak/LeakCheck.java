package io.github.junitleak;

import io.github.junitleak.internal.jupiter.IterationParameter;
import io.github.junitleak.internal.jupiter.LeakExtension;
import io.github.junitleak.internal.jupiter.TimeoutMessage;
import io.github.junitleak.internal.jupiter.UnmeasuredGuard;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Resource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Makes a leak test of a method that is a test already, by {@code @ParameterizedTest}, {@code @RepeatedTest} or
 * {@code @Test}, or of all test methods of a class. Each invocation is measured on its own and has its own report.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @ValueSource(strings = {"json", "xml"})
 * @LeakCheck(budget = "64 B")
 * void parsing(String format) { … }
 * }</pre>
 *
 * <p>Everything that {@link LeakTest} says of iterations holds here. Dynamic tests ({@code @TestFactory}) are not
 * supported and run unmeasured. On a method, it overrides the one on the class.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith({LeakExtension.class, IterationParameter.class, UnmeasuredGuard.class, TimeoutMessage.class})
@ResourceLock(value = Resources.GLOBAL, mode = ResourceAccessMode.READ_WRITE)
public @interface LeakCheck {

    /** Value of an attribute that stands for "decide by the body's own speed". */
    int AUTOMATIC = -1;

    /** See {@link LeakTest#iterations()}. */
    int iterations() default AUTOMATIC;

    /** See {@link LeakTest#warmup()}. */
    int warmup() default AUTOMATIC;

    /** See {@link LeakTest#budget()}. */
    String budget() default "";

    /** See {@link LeakTest#budgets()}. */
    Budget[] budgets() default {};

    /** See {@link LeakTest#resources()}. */
    Resource[] resources() default {};

    /** See {@link LeakTest#expect()}. */
    Expectation expect() default Expectation.STEADY;
}
