package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.JdkClasses;
import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.model.Evidence.GrowingClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The growing classes that tell most. Nearly every leak makes strings, arrays and nodes of maps grow, and these are
 * often the largest: classes that are not the JDK's have places of their own, since one of them names the culprit.
 */
final class ClassTable {
    private static final int SHOWN = 5;
    private static final int SHOWN_ELEMENTS = 2;
    private static final int SHOWN_OUTSIDE_JDK = 3;

    /** Instances per iteration; what grows by less is seldom what leaks. */
    private static final double TELLING = 0.1;

    private ClassTable() {}

    /**
     * @param classes most bytes per iteration first, as they are shown; at least one
     * @param elements names of classes that containers gain; those that grow are shown before others
     */
    static List<String> of(List<GrowingClass> classes, Set<String> elements) {
        List<GrowingClass> shown = shown(classes, elements);
        TextTable table = new TextTable(TextTable.left(50), TextTable.right(9), TextTable.right(9));
        String part = shown.size() < classes.size() ? " (" + shown.size() + " of " + classes.size() + ")" : "";
        table.row("Growing classes, per iteration" + part, "instances", "bytes");
        shown.forEach(grown -> table.row(
                "  " + grown.name(),
                Numbers.countRate(grown.instancesPerIteration()),
                Numbers.byteRate(grown.bytesPerIteration())));
        return table.lines();
    }

    private static List<GrowingClass> shown(List<GrowingClass> classes, Set<String> elements) {
        Stream<GrowingClass> gathered = classes.stream()
                .filter(grown -> elements.contains(grown.name()))
                .limit(SHOWN_ELEMENTS);
        Stream<GrowingClass> telling =
                classes.stream().filter(ClassTable::isTelling).limit(SHOWN_OUTSIDE_JDK);
        Set<GrowingClass> chosen = new HashSet<>();
        Stream.of(gathered, telling, classes.stream())
                .flatMap(each -> each)
                .takeWhile(grown -> chosen.size() < SHOWN)
                .forEach(chosen::add);
        return classes.stream().filter(chosen::contains).toList();
    }

    private static boolean isTelling(GrowingClass grown) {
        return grown.instancesPerIteration() >= TELLING && !JdkClasses.include(grown.name());
    }
}
