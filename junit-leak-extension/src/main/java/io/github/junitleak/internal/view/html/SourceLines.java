package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Cause;
import io.github.junitleak.internal.view.html.templates.PageView.Line;
import io.github.junitleak.internal.view.html.templates.PageView.Source;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Excerpt;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The lines of source around an allocation, numbered.
 *
 * @param addresses of lines
 */
record SourceLines(SourceAddress addresses) {

    /** A page would show a tab as its code, like any other control character. */
    private static final String TAB = " ".repeat(4);

    Optional<Source> of(AllocationSite site) {
        return site.excerpt()
                .map(excerpt ->
                        of(excerpt, site.frames().get(site.applicationFrame()).line()));
    }

    /** The line of the cause between its neighbours. */
    Optional<Source> nearest(Cause.Site site) {
        int line = site.frame().line();
        return site.source().map(excerpt -> {
            int first = Math.max(excerpt.firstLine(), line - 1);
            int end = Math.min(excerpt.firstLine() + excerpt.lines().size(), line + 2);
            return of(
                    new Excerpt(
                            excerpt.file(),
                            first,
                            excerpt.lines().subList(first - excerpt.firstLine(), end - excerpt.firstLine())),
                    line);
        });
    }

    private Source of(Excerpt excerpt, int allocating) {
        int size = excerpt.lines().size();
        int width = number(excerpt, size - 1).length();
        return new Source(
                excerpt.file(),
                addresses.of(excerpt.file(), allocating),
                allocating,
                IntStream.range(0, size)
                        .mapToObj(i -> new Line(
                                " ".repeat(width - number(excerpt, i).length()) + number(excerpt, i),
                                excerpt.lines().get(i).replace("\t", TAB).stripTrailing(),
                                excerpt.firstLine() + i == allocating))
                        .toList());
    }

    private static String number(Excerpt excerpt, int index) {
        return Long.toString((long) excerpt.firstLine() + index);
    }
}
