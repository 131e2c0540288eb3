package io.github.junitleak.build.scan;

import io.github.junitleak.scan.Outcome;
import io.github.junitleak.scan.Unrepeated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A scan as the lines that a terminal shows at its end: leaks first, with the leak test to paste. */
public final class ScanText {
    private ScanText() {}

    /** The lines, without ends. */
    public static List<String> of(ScanResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(result));
        for (ScannedClass scanned : result.with(Outcome.LEAKING)) {
            scanned.leaks().forEach(leak -> {
                lines.add("");
                lines.add(leak.headline());
                leak.causes().forEach(cause -> lines.add("  " + cause));
                leak.more().lines().forEach(line -> lines.add("    " + line));
            });
        }
        String unmeasured = unmeasured(result);
        if (!unmeasured.isEmpty()) {
            lines.add("");
            lines.add("Tests that were not measured: " + unmeasured);
        }
        section(lines, "Inconclusive", result.with(Outcome.INCONCLUSIVE));
        section(lines, "Left out, since what grows is not this project's", result.with(Outcome.LEFT_OUT));
        section(lines, "Not repeated", result.with(Outcome.NOT_REPEATED));
        section(lines, "Not reached in the time of the scan", result.with(Outcome.NOT_REACHED));
        return lines;
    }

    /** For instance "1 of 89 test classes leaks: 80 steady, 3 inconclusive, 5 not repeated". */
    public static String headline(ScanResult result) {
        int leaking = result.with(Outcome.LEAKING).size();
        int all = result.classes().size();
        String counts = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.LEAKING)
                .filter(outcome -> !result.with(outcome).isEmpty())
                .map(outcome -> result.with(outcome).size() + " " + words(outcome))
                .collect(Collectors.joining(", "));
        String classes = all + (all == 1 ? " test class" : " test classes");
        String subject = leaking == 0
                ? "No leak in " + classes
                : leaking + " of " + classes + (leaking == 1 ? " leaks" : " leak");
        return counts.isEmpty() ? subject : subject + ": " + counts;
    }

    /** For instance "2 failed the first time, 1 too slow"; the report names them. */
    private static String unmeasured(ScanResult result) {
        return Arrays.stream(Unrepeated.values())
                .map(why -> result.classes().stream()
                                .flatMap(scanned -> scanned.left().stream())
                                .filter(left -> left.why() == why)
                                .count()
                        + " " + why.words())
                .filter(count -> !count.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    static String words(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void section(List<String> lines, String title, List<ScannedClass> some) {
        if (some.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title + ":");
        some.forEach(scanned ->
                lines.add("  " + scanned.name() + (scanned.reason().isEmpty() ? "" : ": " + scanned.reason())));
    }
}
