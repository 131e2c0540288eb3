package io.github.junitleak.internal.view;

/**
 * A column of the summary, as the Surefire report has them.
 *
 * @param style name of the CSS class that colours it, or an empty string
 * @param key number to sort by
 */
public record Count(String label, String value, String style, double key) {}
