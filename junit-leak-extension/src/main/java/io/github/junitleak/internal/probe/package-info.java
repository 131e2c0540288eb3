/**
 * How much of a resource does the JVM hold right now, and by what names? One
 * {@link io.github.junitleak.internal.probe.Probe} and one {@link io.github.junitleak.internal.probe.Inventory} per
 * {@link io.github.junitleak.model.Resource}; JMX and {@code /proc} live only here.
 *
 * <p>In: nothing. Out: a number per reading, or amounts by name. A probe that cannot measure on this JVM says why
 * before the first reading.
 */
package io.github.junitleak.internal.probe;
