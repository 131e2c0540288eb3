package io.github.junitleak.internal.view.html.templates;

import java.util.List;

/**
 * A method, or what it allocated, and what it called.
 *
 * @param label the name without its package
 * @param owner name of the CSS class that colours it: whose code it is
 * @param rate bytes per iteration, in words
 * @param share of all that are drawn, in words
 * @param bytes per iteration as a number, to draw by
 */
public record IcicleView(
        String name, String label, String owner, String rate, String share, double bytes, List<IcicleView> parts) {}
