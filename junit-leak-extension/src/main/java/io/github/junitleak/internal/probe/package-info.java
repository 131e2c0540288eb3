/**
 * How much of a resource does the JVM hold right now? One class per {@link io.github.junitleak.model.Resource}; JMX
 * lives only here.
 *
 * <p>In: nothing. Out: a number per reading. A probe that cannot measure on this JVM says why before the first reading.
 */
package io.github.junitleak.internal.probe;
