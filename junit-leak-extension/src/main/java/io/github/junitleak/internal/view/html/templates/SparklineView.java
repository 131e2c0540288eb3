package io.github.junitleak.internal.view.html.templates;

import io.github.junitleak.internal.view.html.templates.ChartView.Dot;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A series in the height of a line of text: coordinates of a view box of {@link #WIDTH} by {@link #HEIGHT}, y
 * downwards.
 *
 * @param description the same in words, for those who do not see it
 */
public record SparklineView(String description, List<Dot> points) {

    public static final int WIDTH = 120;
    public static final int HEIGHT = 28;
    public static final int MARGIN = 4;

    /** The points of a polyline. */
    public String line() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }
}
