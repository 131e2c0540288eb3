package io.github.junitleak.report.templates;

import java.util.List;

/**
 * A series as it is drawn: coordinates of a view box of {@link #WIDTH} by {@link #HEIGHT}, y downwards.
 *
 * @param id unique on the page
 * @param title what is drawn
 * @param description the same in words, for those who do not see it
 * @param trend the fitted line: none or one
 */
public record ChartView(
        String id,
        String title,
        String description,
        List<Tick> horizontal,
        List<Tick> vertical,
        List<Dot> points,
        List<Line> trend) {

    public static final int WIDTH = 360;
    public static final int HEIGHT = 200;
    public static final int LEFT = 72;
    public static final int RIGHT = WIDTH - 14;
    public static final int TOP = 12;
    public static final int BOTTOM = HEIGHT - 40;

    /** A labelled place on an axis. */
    public record Tick(double at, String label) {}

    /** A checkpoint, with its numbers as a tool tip. */
    public record Dot(double x, double y, String title) {}

    /** A straight line. */
    public record Line(double x1, double y1, double x2, double y2) {}
}
