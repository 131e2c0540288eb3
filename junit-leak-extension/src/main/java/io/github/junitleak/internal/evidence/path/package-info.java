/**
 * What do sampled objects have in common? In: samples with their stacks and the references that hold them. Out:
 * allocation sites and reference paths.
 */
package io.github.junitleak.internal.evidence.path;
