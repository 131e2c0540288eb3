/** Which classes grow? In: class histograms. Out: growing classes with instances and bytes per iteration. */
package io.github.junitleak.internal.evidence.histogram;
