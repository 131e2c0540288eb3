package io.github.junitleak.internal.console;

import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.internal.view.Words;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.TestId;

/** How far a leak test is, in one line of at most 79 columns: of a long name, the start. */
public final class ProgressText {
    private static final int WIDTH = 79;

    private ProgressText() {}

    /**
     * @param checkpoint its number, from 1
     * @param growth of {@code resource} since the checkpoint before, in its unit per iteration
     */
    public static String of(TestId test, int checkpoint, long iteration, Resource resource, double growth) {
        String numbers = ": checkpoint " + checkpoint + ", iteration " + iteration + ", " + resource.noun() + " "
                + Numbers.rate(resource, growth) + " each";
        return line(test, numbers);
    }

    /** @param seconds since the fresh JVM was started */
    static String confirming(TestId test, int seconds) {
        return line(test, ": confirming in a fresh JVM, " + seconds + " s");
    }

    private static String line(TestId test, String numbers) {
        return Words.cut(Printable.text(test.label()), WIDTH - numbers.length()) + numbers;
    }
}
