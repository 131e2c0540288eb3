package io.github.junitleak.cli;

import io.github.junitleak.build.CollectedReports;
import io.github.junitleak.build.GatheredModules;
import io.github.junitleak.build.OtherMachines;
import io.github.junitleak.build.scan.ScanPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The reports that a command reads. */
final class Reports {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "Directories with reports of leak tests, or archives of such directories (.zip, .tar.gz).",
                "Where one holds modules, every leak-reports directory below it is read.",
                "Directories that scan has written, of several shards for instance, have a page of their own."
            })
    private List<Path> paths;

    /** The scans among the directories. */
    List<ScanPage.Part> scans() throws IOException {
        return ScanPage.Part.below(paths.stream().filter(Files::isDirectory).toList());
    }

    /** @param unpacked where archives are unpacked; what lies there is deleted */
    CollectedReports read(Path unpacked) {
        return CollectedReports.read(new GatheredModules(List.of(), List.of()), OtherMachines.read(paths, unpacked));
    }
}
