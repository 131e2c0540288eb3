package io.github.junitleak;

import io.github.junitleak.model.Resource;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The growth per iteration that is allowed for one resource other than the heap, which has {@link LeakTest#budget()}.
 *
 * <pre>{@code
 * @LeakTest(budgets = @Budget(resource = Resource.THREADS, value = "1"))
 * }</pre>
 *
 * @since 0.1.0
 */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Budget {

    /** What may grow; any but {@link Resource#HEAP}. */
    Resource resource();

    /**
     * How much it may grow per iteration: for {@link Resource#DIRECT_MEMORY} a number and a unit of {@code B},
     * {@code KiB} or {@code MiB}, for instance {@code "1.5 KiB"}; else a number, for instance {@code "1"} or
     * {@code "0.5"}.
     */
    String value();
}
