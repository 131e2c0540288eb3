package io.github.junitleak.cli;

import io.github.junitleak.build.AggregatedPages;
import io.github.junitleak.build.BuildOrigin;
import io.github.junitleak.build.BuildResults;
import io.github.junitleak.build.CollectedReports;
import io.github.junitleak.build.GitHubActions;
import io.github.junitleak.build.scan.ScanPage;
import io.github.junitleak.build.scan.ScanText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = {
            "Writes one page per leak test and an index of all of them.",
            "In GitHub Actions it also adds a table to the job's summary."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the pages are written, or there is no report",
            "2:the arguments are wrong",
            "3:a report cannot be read"
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Reports reports;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIRECTORY",
            defaultValue = "leak-report",
            description = "Where the pages are written; ${DEFAULT-VALUE} if not given.")
    private Path output;

    @Option(
            names = "--project",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the pages say of the project, for instance \"shop 2.4.0\".")
    private String project;

    @Option(
            names = "--source-url",
            paramLabel = "ADDRESS",
            description = {
                "Address of a line of source on the host of the repository, for instance",
                "https://github.com/o/r/blob/{commit}/{path}#L{line}; the pages then link to it."
            })
    private String sourceUrl;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        CollectedReports collected = reports.read(output.resolveSibling("leak-report-shards"));
        List<Path> modules = modules(collected);
        BuildOrigin origin = origin(modules);
        List<ScanPage.Part> scans = reports.scans();
        if (collected.isEmpty() && scans.isEmpty()) {
            out.println(collected.nothingFound());
        }
        BuildResults results = BuildResults.read(collected.directories());
        results.unreadable().forEach(err::println);
        origin.missing().ifPresent(err::println);
        Optional<Path> index = new AggregatedPages(output, origin).write(collected, results);
        PrintStream raw = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        new GitHubActions(System.getenv(), raw, modules).report(collected);
        if (!scans.isEmpty()) {
            ScanText.of(ScanPage.together(scans)).forEach(out::println);
            out.println("Scan report: " + ScanPage.write(scans, output.resolve("scan")));
        }
        index.ifPresent(page -> out.println("Leak report: " + page));
        collected.unreadableMessage().ifPresent(err::println);
        return collected.unreadableMessage().isPresent() ? ExitCode.FAILED : ExitCode.CLEAN;
    }

    /** What the files of source of reports are relative to: reports lie in the build directory of their module. */
    private static List<Path> modules(CollectedReports collected) {
        return Stream.concat(
                        Stream.of(Path.of("").toAbsolutePath()),
                        collected.directories().stream()
                                .map(directory ->
                                        directory.path().toAbsolutePath().normalize())
                                .filter(reports -> reports.getNameCount() > 2)
                                .map(reports -> reports.getParent().getParent()))
                .distinct()
                .toList();
    }

    private BuildOrigin origin(List<Path> modules) {
        try {
            return BuildOrigin.of(project, Path.of(""), modules, System.getenv(), sourceUrl);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), e.getMessage().replaceFirst("^sourceUrl", "--source-url"), e);
        }
    }
}
