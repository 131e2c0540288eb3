package io.github.junitleak.internal.view.html.templates;

import io.github.junitleak.internal.view.Badge;
import java.util.List;
import java.util.Optional;

/**
 * The page of one leak test.
 *
 * @param test the test's label
 * @param className the test's class, fully qualified
 * @param displayName what JUnit shows for the test
 * @param headline the sentence that says it all
 * @param index link back to the index, where there is one
 * @param notes reasons that findings give, one sentence each
 * @param gained what became more of resources other than the heap
 * @param paths what keeps the growing objects, one per place where they accumulate
 * @param otherPaths all that are left
 * @param icicle the bytes gained by the methods that led to them; empty where there is one site only
 * @param hints what is known of leaks like this one, and what usually fixes them
 */
public record PageView(
        String test,
        String className,
        String displayName,
        Badge verdict,
        String headline,
        Optional<String> index,
        List<ResourceRow> resources,
        List<String> notes,
        List<ChartView> charts,
        List<ClassRow> classes,
        List<GainedRow> gained,
        List<LadderView> paths,
        List<LadderView> otherPaths,
        List<IcicleView> icicle,
        List<Site> sites,
        List<String> hints,
        List<String> gaps,
        List<Facts> facts) {

    /** Whether the course of any growing class is known. */
    public boolean hasSeries() {
        return classes.stream().anyMatch(row -> row.series().isPresent());
    }

    /** One line of the resource table; cells without a value hold an empty string. */
    public record ResourceRow(
            String resource,
            Badge verdict,
            String values,
            String growth,
            String interval,
            String budget,
            String detectionLimit) {}

    /**
     * One growing class.
     *
     * @param series its live bytes at checkpoints; absent where they were not kept
     */
    public record ClassRow(String name, String instances, String bytes, Optional<SparklineView> series) {}

    /**
     * What became more of a resource other than the heap.
     *
     * @param detail what else is known of it, or an empty string
     */
    public record GainedRow(String resource, String name, String rate, String detail) {}

    /**
     * An allocation stack, innermost frame first.
     *
     * @param isOpen whether it is unfolded at first
     * @param frames the part that tells most
     * @param stack all of it
     * @param source the lines around the marked frame's, where they were found
     */
    public record Site(
            String title,
            boolean isOpen,
            List<Frame> frames,
            List<String> stack,
            Optional<Source> source,
            String fingerprint) {}

    /**
     * Lines of a source file.
     *
     * @param allocating number of the line that is marked
     */
    public record Source(String file, int allocating, List<Line> lines) {}

    /**
     * One line of source.
     *
     * @param number aligned with the others'
     */
    public record Line(String number, String text, boolean allocating) {}

    /**
     * One frame.
     *
     * @param application whether it is the first frame outside the JDK
     */
    public record Frame(String text, boolean application) {}

    /** A titled list of facts, for instance the environment. */
    public record Facts(String id, String title, List<Fact> facts) {}

    /**
     * One fact.
     *
     * @param address of the file that the value names, relative to the page, where it lies there
     */
    public record Fact(String name, String value, Optional<String> address) {
        public Fact(String name, String value) {
            this(name, value, Optional.empty());
        }
    }
}
