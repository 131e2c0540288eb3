package io.github.junitleak.internal.view;

/**
 * A verdict as a reader sees it: never by colour alone.
 *
 * @param word for instance {@code leaking}
 * @param symbol one character, for those who skim
 * @param style name of the CSS class that colours it
 */
public record Badge(String word, String symbol, String style) {}
