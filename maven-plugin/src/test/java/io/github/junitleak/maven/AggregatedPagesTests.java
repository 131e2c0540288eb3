package io.github.junitleak.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.maven.CollectedReports.Absent;
import io.github.junitleak.maven.CollectedReports.ModuleReport;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregatedPagesTests {
    private static final BuildResults NO_RESULTS = BuildResults.read(List.of());

    @TempDir
    private Path directory;

    @Test
    void writesAnIndexAndOnePagePerTest() throws IOException {
        Optional<Path> index =
                write(report("orders", "placeOrder", Reports.leaking()), report("shop", "render", Reports.steady()));

        assertThat(index).contains(directory.resolve("index.html"));
        assertThat(files()).containsExactly("index.html", "orders/placeOrder.html", "shop/render.html");
        assertThat(index.get()).content().contains("href=\"orders/placeOrder.html\"", "href=\"shop/render.html\"");
        assertThat(directory.resolve("shop/render.html")).content().contains("href=\"../index.html\"");
    }

    @Test
    void reportsOfOneNameDoNotOverwriteEachOther() throws IOException {
        write(report("shop", "render", Reports.leaking()), report("shop", "render", Reports.steady()));

        assertThat(files()).containsExactly("index.html", "shop/render-2.html", "shop/render.html");
    }

    @Test
    void pagesOfAnEarlierBuildGoAndOtherFilesStay() throws IOException {
        write(report("shop", "gone", Reports.leaking()));
        Files.writeString(directory.resolve("notes.html"), "<p>mine</p>");

        write(report("shop", "render", Reports.steady()));

        assertThat(files()).containsExactly("index.html", "notes.html", "shop/render.html");
    }

    @Test
    void withoutReportsThereIsNoPageThatCouldReadAsSuccess() throws IOException {
        write(report("shop", "render", Reports.steady()));

        assertThat(write()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void theIndexSaysWhatItLacks() throws IOException {
        CollectedReports reports = new CollectedReports(
                List.of(),
                List.of(report("shop", "render", Reports.steady())),
                List.of("x.json cannot be read: it is empty"),
                List.of("render() has several verdicts"),
                List.of(Absent.failed("billing")));

        Optional<Path> index = new AggregatedPages(directory).write(reports, NO_RESULTS);

        assertThat(index.orElseThrow())
                .content()
                .contains(
                        "Module billing: its build failed before its reports were read",
                        "x.json cannot be read: it is empty",
                        "render() has several verdicts");
    }

    private Optional<Path> write(ModuleReport... reports) throws IOException {
        return new AggregatedPages(directory)
                .write(new CollectedReports(List.of(), List.of(reports), List.of(), List.of(), List.of()), NO_RESULTS);
    }

    private static ModuleReport report(String module, String name, LeakReport report) {
        return new ModuleReport(module, new ReportFiles.Stored(Path.of(name + ".json"), report));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
