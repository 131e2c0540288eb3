/**
 * How are numbers, verdicts and names written, whatever the view? All rounding is in
 * {@link io.github.junitleak.internal.view.Numbers}.
 */
package io.github.junitleak.internal.view;
