package io.github.junitleak.report.templates;

import java.util.List;

/**
 * A method, or what it allocated, and what it called.
 *
 * @param label the name without its package
 * @param share of all samples, in words
 * @param samples the same as a number, to draw by
 */
public record IcicleView(String name, String label, String share, long samples, List<IcicleView> parts) {}
