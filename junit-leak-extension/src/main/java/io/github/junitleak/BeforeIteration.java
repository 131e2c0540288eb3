package io.github.junitleak;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method without parameters that runs before every iteration of every leak test of its class, warm-up included, on
 * the same thread. Inherited methods count unless overridden. What it leaves behind counts as the body's own.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface BeforeIteration {}
