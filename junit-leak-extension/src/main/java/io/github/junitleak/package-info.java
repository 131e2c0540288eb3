/**
 * How does a test become a leak test? {@link io.github.junitleak.LeakTest} and {@link io.github.junitleak.LeakCheck}
 * for JUnit Jupiter.
 */
@NullMarked
package io.github.junitleak;

import org.jspecify.annotations.NullMarked;
