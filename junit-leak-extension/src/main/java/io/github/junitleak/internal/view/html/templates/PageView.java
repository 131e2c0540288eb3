package io.github.junitleak.internal.view.html.templates;

import io.github.junitleak.internal.view.Badge;
import io.github.junitleak.internal.view.BuildLabel;
import java.util.List;
import java.util.Optional;

/**
 * The page of one leak test.
 *
 * @param test the test's label
 * @param className the test's class, fully qualified; empty for a measurement from code
 * @param displayName what JUnit shows for the test
 * @param headline the sentence that says it all
 * @param index address of the index, where there is one
 * @param previous address of the leak before this one
 * @param next address of the leak behind it
 * @param position among the leaks, or an empty string
 * @param build of which the page is
 * @param leaks one per leaking resource
 * @param commands that run the test again
 * @param statements what was found of each resource; empty for a test that leaks
 * @param explainsLimit whether a statement speaks of a detection limit
 * @param notes reasons that findings give, one sentence each
 * @param charts of what leaks, or is undecided
 * @param steady all other resources in one line, or an empty string
 * @param steadyCharts of those
 * @param gained what became more of resources other than the heap
 * @param paths what keeps the growing objects, one per container in which they accumulate
 * @param otherPaths some of those that are left
 * @param morePaths how many more are in the JSON only
 * @param explained how much of the growth the classes are, in words, or an empty string
 * @param icicle the bytes gained by the methods that led to them; empty where there is one site only
 */
public record PageView(
        String test,
        String className,
        String displayName,
        Badge verdict,
        String headline,
        Optional<String> index,
        Optional<String> previous,
        Optional<String> next,
        String position,
        Optional<BuildLabel> build,
        List<Leak> leaks,
        List<Fact> commands,
        List<String> statements,
        boolean explainsLimit,
        List<String> notes,
        List<ResourceRow> resources,
        List<ChartView> charts,
        String steady,
        List<ChartView> steadyCharts,
        List<ClassRow> classes,
        String explained,
        String gainedTitle,
        List<GainedRow> gained,
        List<LadderView> paths,
        List<LadderView> otherPaths,
        int morePaths,
        List<IcicleView> icicle,
        String sitesTitle,
        List<Site> sites,
        List<String> gaps,
        List<Facts> facts) {

    /** Whether JUnit shows the test by another name than its method's. */
    public boolean hasOtherName() {
        return !test.endsWith(displayName);
    }

    /**
     * What a person needs who has to end a leak.
     *
     * @param id anchor
     * @param growth per iteration
     * @param interval of the growth, and what is allowed
     * @param meaning in the long run, or an empty string
     * @param keptBy with full names
     * @param place the frame that made it, and {@code placeLabel} says what it did
     * @param source the lines around it
     * @param isFirst whether the commands stand here
     */
    public record Leak(
            String id,
            String sentence,
            String growth,
            String interval,
            String meaning,
            Optional<String> keptBy,
            List<Fact> details,
            String placeLabel,
            Optional<String> place,
            Optional<Source> source,
            List<String> fixes,
            boolean isFirst) {}

    /** Whether the course of any growing class is known. */
    public boolean hasSeries() {
        return classes.stream().anyMatch(row -> row.series().isPresent());
    }

    /**
     * One line of the resource table; cells without a value hold an empty string.
     *
     * @param isNoise whether the growth is below what the run could have told from none
     */
    public record ResourceRow(
            String resource,
            Badge verdict,
            String values,
            String growth,
            String interval,
            String budget,
            String detectionLimit,
            boolean isNoise) {}

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
     * @param address of the marked line on the host of the repository
     * @param allocating number of the line that is marked
     */
    public record Source(String file, Optional<String> address, int allocating, List<Line> lines) {}

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
