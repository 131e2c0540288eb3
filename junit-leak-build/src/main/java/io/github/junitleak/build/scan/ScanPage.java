package io.github.junitleak.build.scan;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.view.html.HtmlPages;
import io.github.junitleak.internal.view.html.templates.ScanView;
import io.github.junitleak.scan.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The page of a scan, beside its results: leaks first, then what could not be repeated and why, then every class. */
public final class ScanPage {
    private static final String NAME = "index.html";
    private static final int SLOWEST = 10;

    private ScanPage() {}

    /**
     * What was scanned of one module.
     *
     * @param directory of its scan
     */
    public record Part(Path directory, ScanResult result) {
        /** Reads a finished scan. */
        public static Part read(Path directory) throws IOException {
            return new Part(
                    directory,
                    new ScanResult(List.copyOf(new Ledger(directory).read().values())));
        }

        /** The scans in and below these directories, those of several shards for instance. */
        public static List<Part> below(List<Path> roots) throws IOException {
            List<Part> parts = new ArrayList<>();
            for (Path root : roots) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(each -> each.endsWith(Ledger.NAME))
                            .sorted()
                            .toList()) {
                        parts.add(read(file.getParent()));
                    }
                }
            }
            return parts;
        }
    }

    /**
     * Writes the page.
     *
     * @param output directory for the page
     * @return the page
     */
    public static Path write(List<Part> parts, Path output) throws IOException {
        Path page = output.resolve(NAME);
        ReportFiles.write(page, HtmlPages.scan(view(parts, output.toAbsolutePath())));
        return page;
    }

    /** The classes of all parts. */
    public static ScanResult together(List<Part> parts) {
        return new ScanResult(
                parts.stream().flatMap(part -> part.result().classes().stream()).toList());
    }

    private static ScanView view(List<Part> parts, Path output) {
        ScanResult result = together(parts);
        long millis = result.classes().stream().mapToLong(ScannedClass::millis).sum();
        return new ScanView(
                ScanText.headline(result),
                result.classes().size() + " test classes, repeated for " + seconds(millis) + " of JVM time in all.",
                leaks(parts, output, ScannedClass::leaks),
                leaks(parts, output, ScannedClass::leftOut),
                List.of(
                                reasons("inconclusive", "Inconclusive", result.with(Outcome.INCONCLUSIVE)),
                                unrepeated(result),
                                reasons(
                                        "not-repeated",
                                        "Classes without a measurement",
                                        result.with(Outcome.NOT_REPEATED)),
                                reasons(
                                        "not-reached",
                                        "Not reached in the time of the scan",
                                        result.with(Outcome.NOT_REACHED)),
                                slowest(result),
                                all(result))
                        .stream()
                        .filter(list -> !list.rows().isEmpty())
                        .toList());
    }

    private static List<ScanView.Leak> leaks(
            List<Part> parts, Path output, Function<ScannedClass, List<ScannedClass.Found>> which) {
        return parts.stream()
                .flatMap(part -> part.result().classes().stream()
                        .flatMap(scanned -> which.apply(scanned).stream())
                        .map(found -> new ScanView.Leak(
                                found.test(),
                                found.headline(),
                                found.causes(),
                                address(output.relativize(part.directory()
                                                .toAbsolutePath()
                                                .resolve("leak-reports"))
                                        + "/" + found.report() + ".html"),
                                found.more())))
                .toList();
    }

    private static ScanView.Rows reasons(String id, String title, List<ScannedClass> some) {
        return new ScanView.Rows(
                id,
                title,
                List.of("Class", "Reason"),
                some.stream()
                        .map(scanned -> List.of(scanned.name(), scanned.reason()))
                        .toList());
    }

    private static ScanView.Rows unrepeated(ScanResult result) {
        return new ScanView.Rows(
                "tests",
                "Tests that were not measured",
                List.of("Test", "Why", "In detail"),
                result.classes().stream()
                        .flatMap(scanned -> scanned.left().stream())
                        .map(left -> List.of(left.test(), left.why().words(), left.reason()))
                        .toList());
    }

    private static ScanView.Rows slowest(ScanResult result) {
        return new ScanView.Rows(
                "slowest",
                "Slowest classes",
                List.of("Class", "Time", "In its tests", "Repetitions"),
                result.classes().stream()
                        .sorted(Comparator.comparingLong(ScannedClass::millis).reversed())
                        .limit(SLOWEST)
                        .map(scanned -> List.of(
                                scanned.name(),
                                seconds(scanned.millis()),
                                seconds(scanned.bodyMillis()),
                                String.valueOf(scanned.repetitions())))
                        .toList());
    }

    private static ScanView.Rows all(ScanResult result) {
        return new ScanView.Rows(
                "classes",
                "All classes",
                List.of("Class", "Outcome", "Repetitions", "Time"),
                result.classes().stream()
                        .map(scanned -> List.of(
                                scanned.name(),
                                ScanText.words(scanned.outcome()),
                                String.valueOf(scanned.repetitions()),
                                seconds(scanned.millis())))
                        .toList());
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private static String address(String path) {
        try {
            return new URI(null, null, path.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("\"" + path + "\" must be a relative path with slashes", e);
        }
    }
}
