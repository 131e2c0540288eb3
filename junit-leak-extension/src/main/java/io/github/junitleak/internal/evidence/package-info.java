/**
 * What explains a growth: which classes grow, which lines allocated them, and what holds them?
 *
 * <p>In: two class histograms as the JVM prints them, and a JFR recording of {@code jdk.OldObjectSample} around the
 * measured iterations; this is the only package that uses {@code jdk.jfr}. Out:
 * {@link io.github.junitleak.model.Evidence}, with a sentence for everything that could not be had, and for every known
 * pattern of a leak that it shows. Nothing here decides whether there is a leak: {@code jdk.OldObjectSample} is a
 * sample, and "no sample" is not "no leak".
 *
 * <p>Start reading at {@link io.github.junitleak.internal.evidence.OldObjectRecording}.
 */
package io.github.junitleak.internal.evidence;
