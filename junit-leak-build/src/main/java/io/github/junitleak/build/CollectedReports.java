package io.github.junitleak.build;

import io.github.junitleak.internal.files.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The reports of all modules, with everything that is wrong with them: nothing is lost because something else failed.
 *
 * @param directories where they come from, in the order of the build
 * @param reports in the order of the build, then by file name; of equal tests with equal verdicts one
 * @param unreadable one sentence for each file that is not a report
 * @param conflicts one sentence for each test that has several verdicts
 * @param absent modules whose reports could not be looked at
 */
public record CollectedReports(
        List<ReportDirectory> directories,
        List<ModuleReport> reports,
        List<String> unreadable,
        List<String> conflicts,
        List<Absent> absent) {

    /**
     * A module whose reports could not be looked at.
     *
     * @param reason a clause about the module
     */
    public record Absent(String module, String reason) {
        static Absent failed(String module) {
            return new Absent(module, "its build failed before its reports were read");
        }
    }

    public static CollectedReports read(GatheredModules gathered, OtherMachines machines) {
        List<ReportDirectory> directories = Stream.concat(
                        gathered.directories().stream(), machines.directories().stream())
                .toList();
        Set<Path> seen = new HashSet<>();
        List<ReportDirectory> distinct = directories.stream()
                .filter(directory -> seen.add(directory.path()))
                .toList();
        List<ReportFiles.Contents> contents =
                distinct.parallelStream().map(CollectedReports::contents).toList();
        List<ModuleReport> reports = new ArrayList<>();
        List<String> unreadable = new ArrayList<>(machines.problems());
        for (int i = 0; i < contents.size(); i++) {
            String module = distinct.get(i).module();
            contents.get(i).reports().forEach(stored -> reports.add(new ModuleReport(module, stored)));
            unreadable.addAll(contents.get(i).problems());
        }
        EqualTests tests = new EqualTests(reports);
        return new CollectedReports(
                directories,
                tests.merged(),
                Lines.safe(unreadable),
                Lines.safe(tests.conflicts()),
                gathered.failed().stream().map(Absent::failed).toList());
    }

    private static ReportFiles.Contents contents(ReportDirectory directory) {
        try {
            ReportFiles.Contents all = new ReportFiles(directory.path()).readAll();
            List<ReportFiles.Stored> current = all.reports().stream()
                    .filter(stored -> directory.isCurrent(stored.file()))
                    .toList();
            return new ReportFiles.Contents(current, all.problems());
        } catch (IOException e) {
            return new ReportFiles.Contents(List.of(), List.of(e.getMessage()));
        }
    }

    /** The same reports without those of {@code modules}, which are read before the modules' tests run. */
    public CollectedReports before(List<String> modules) {
        List<Absent> all = Stream.concat(
                        absent.stream(),
                        modules.stream()
                                .map(module -> new Absent(
                                        module, "it is built after this page; call mvn verify first, then mvn site")))
                .toList();
        return new CollectedReports(directories, reports, unreadable, conflicts, all);
    }

    public boolean isEmpty() {
        return reports.isEmpty() && unreadable.isEmpty();
    }

    /** Says that, and where, no report was found. */
    public String nothingFound() {
        if (directories.isEmpty()) {
            return "No leak test ran: there is no directory of reports.";
        }
        String where = directories.size() == 1
                ? directories.get(0).path() + " holds no report"
                : "none of " + directories.size() + " directories holds a report, for instance "
                        + directories.get(0).path();
        return "No leak test ran: " + where + ".";
    }

    /** Names the files that are not reports, if there are any. */
    public Optional<String> unreadableMessage() {
        if (unreadable.isEmpty()) {
            return Optional.empty();
        }
        String files = unreadable.size() == 1 ? "1 leak report" : unreadable.size() + " leak reports";
        return Optional.of(
                Lines.of(files + " cannot be read, so that the build may have leaks that nobody sees:", unreadable));
    }
}
