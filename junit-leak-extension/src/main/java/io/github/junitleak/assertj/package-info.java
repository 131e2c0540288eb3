/**
 * Does a report say what is expected? AssertJ assertions whose failure is the leak test's own message. AssertJ is
 * optional: nothing else refers to this package.
 */
@NullMarked
package io.github.junitleak.assertj;

import org.jspecify.annotations.NullMarked;
