/**
 * What did the JVM sample? {@code jdk.jfr} lives only here. In: a running body. Out:
 * {@link io.github.junitleak.model.Evidence}, and what is missing in it.
 */
package io.github.junitleak.internal.evidence.recording;
