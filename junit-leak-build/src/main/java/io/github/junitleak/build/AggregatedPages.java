package io.github.junitleak.build;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.view.BuildLabel;
import io.github.junitleak.internal.view.Command;
import io.github.junitleak.internal.view.html.HtmlPages;
import io.github.junitleak.internal.view.html.IndexEntry;
import io.github.junitleak.internal.view.html.PageLinks;
import io.github.junitleak.internal.view.html.ReportPlace;
import io.github.junitleak.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of a whole build: {@code index.html} and {@code <module>/<test>.html}, and none of an earlier build. */
public final class AggregatedPages {
    private static final String MARK = "<meta name=\"generator\" content=\"junit-leak\">";

    /** In so many bytes of a page its mark is found. */
    private static final int HEAD = 4096;

    private final Path directory;
    private final BuildOrigin origin;

    public AggregatedPages(Path directory, BuildOrigin origin) {
        this.directory = directory.toAbsolutePath().normalize();
        this.origin = origin;
    }

    /**
     * Replaces what an earlier build has written, unless that would be the same again.
     *
     * @return the index; absent, like the file, where there is no report
     */
    public Optional<Path> write(CollectedReports reports, BuildResults results) throws IOException {
        List<IndexEntry> entries = entries(reports, results);
        List<String> gaps = gaps(reports, results);
        PagesStamp stamp = new PagesStamp(directory, List.of(entries, gaps, results.counts(), List.of(origin)));
        Path index = directory.resolve("index.html");
        List<Path> pages = Stream.concat(
                        entries.stream().map(entry -> directory.resolve(entry.page())), Stream.of(index))
                .toList();
        if (!entries.isEmpty() && stamp.isOn(pages)) {
            return Optional.of(index);
        }
        stamp.remove();
        BuildLabel build = origin.label(Instant.now());
        try {
            removeEarlierPages();
            List<IndexEntry> leaks = entries.stream()
                    .filter(entry -> entry.report().verdict() == Verdict.LEAKING)
                    .toList();
            IntStream.range(0, entries.size())
                    .parallel()
                    .forEach(i -> writePage(
                            entries.get(i), reports.reports().get(i).stored().file(), leaks, build));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        ReportFiles.write(index, HtmlPages.index(entries, gaps, results.counts(), Optional.of(build)));
        stamp.put(pages);
        return Optional.of(index);
    }

    private void writePage(IndexEntry entry, Path report, List<IndexEntry> leaks, BuildLabel build) {
        try {
            ReportFiles.write(
                    directory.resolve(entry.page()),
                    HtmlPages.page(entry.report(), links(entry, report, leaks, build)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages lie one directory below the index. */
    private PageLinks links(IndexEntry entry, Path report, List<IndexEntry> leaks, BuildLabel build) {
        int position = leaks.indexOf(entry);
        return new PageLinks(
                Optional.of("../index.html"),
                leaks.stream()
                        .limit(Math.max(0, position))
                        .reduce((first, last) -> last)
                        .map(AggregatedPages::address),
                leaks.stream()
                        .skip(position + 1L)
                        .findFirst()
                        .filter(leak -> position >= 0)
                        .map(AggregatedPages::address),
                position < 0 ? "" : position + 1 + " of " + leaks.size() + " leaks",
                place(directory.resolve(entry.page()), report),
                Command.maven(entry.report().test(), "mvn", ":" + entry.module()),
                origin.sources(),
                Optional.of(build));
    }

    /** Absent where the files are on another drive than the pages. */
    private Optional<ReportPlace> place(Path page, Path report) {
        Path files = report.toAbsolutePath().normalize().getParent();
        if (!files.getRoot().equals(page.getRoot())) {
            return Optional.empty();
        }
        return Optional.of(new ReportPlace(
                report.getFileName().toString(),
                page.getParent().relativize(files).toString().replace('\\', '/'),
                origin.fromRoot(files).toString()));
    }

    private static String address(IndexEntry leak) {
        return "../" + leak.address();
    }

    /** The lines of the index, with the address of each test's page. */
    public static List<IndexEntry> entries(CollectedReports reports, BuildResults results) {
        List<IndexEntry> entries = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ModuleReport report : reports.reports()) {
            entries.add(new IndexEntry(
                    report.module(),
                    report.report(),
                    free(report.module() + "/" + report.name(), taken),
                    results.of(report.module(), report.report().test())));
        }
        return entries;
    }

    /** What the index lacks and why, one sentence each. */
    public static List<String> gaps(CollectedReports reports, BuildResults results) {
        Stream<String> absent =
                reports.absent().stream().map(module -> "Module " + module.module() + ": " + module.reason());
        return Stream.of(
                        absent,
                        reports.unreadable().stream(),
                        reports.conflicts().stream(),
                        results.unreadable().stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** A module may have several report directories, and thus two reports of one name. */
    private static String free(String name, Set<String> taken) {
        String page = name + ".html";
        for (int number = 2; !taken.add(page); number++) {
            page = name + "-" + number + ".html";
        }
        return page;
    }

    private void removeEarlierPages() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory, 2)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                if (isOurs(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean isOurs(Path file) throws IOException {
        try (InputStream page = Files.newInputStream(file)) {
            return new String(page.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MARK);
        }
    }
}
