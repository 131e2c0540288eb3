/**
 * Where do report files lie, and how are they named, written and read?
 *
 * <p>In: a {@link io.github.junitleak.model.LeakReport}, or a directory of reports. Out: files that appear only as a
 * whole, or the reports that a directory holds with a sentence for each file that holds none.
 */
package io.github.junitleak.internal.files;
