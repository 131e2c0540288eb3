package io.github.junitleak.internal.view.html.templates;

import java.util.List;
import java.util.Optional;

/**
 * A series as it is drawn: coordinates of a view box of {@link #WIDTH} by {@link #HEIGHT}, y downwards.
 *
 * @param id unique on the page
 * @param title what is drawn
 * @param caption its numbers
 * @param description the same in words, for those who do not see it
 * @param warmup where the warm-up ends, x
 * @param fan what was fitted; absent where nothing was
 */
public record ChartView(
        String id,
        String title,
        String caption,
        String description,
        List<Tick> horizontal,
        List<Tick> vertical,
        double warmup,
        List<Dot> points,
        Optional<Fan> fan) {

    public static final int WIDTH = 360;
    public static final int HEIGHT = 200;
    public static final int LEFT = 72;
    public static final int RIGHT = WIDTH - 14;
    public static final int TOP = 12;
    public static final int BOTTOM = HEIGHT - 40;

    /** A labelled position on an axis. */
    public record Tick(double at, String label) {}

    /** A checkpoint, with its numbers as a tool tip. */
    public record Dot(double x, double y, String title) {}

    /**
     * What was fitted to the points, and what is allowed.
     *
     * @param band the interval of the fitted line, as the points of a polygon
     */
    public record Fan(String band, Line trend, Line budget) {}

    /** A straight line. */
    public record Line(double x1, double y1, double x2, double y2) {}
}
