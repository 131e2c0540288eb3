/**
 * Does this series grow, how fast, and how sure is that? Pure functions of numbers.
 *
 * <p>In: {@link io.github.junitleak.model.Series} and a budget. Out: {@link io.github.junitleak.internal.stats.Trend}.
 * The method, its assumptions, and what was tried and rejected stand in {@code docs/statistics.md}.
 */
package io.github.junitleak.internal.stats;
