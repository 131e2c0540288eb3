package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.build.CollectedReports.Absent;
import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.LeakReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregatedPagesTests {
    private static final BuildResults NO_RESULTS = BuildResults.read(List.of());

    @TempDir
    private Path directory;

    private AggregatedPages pages() {
        return new AggregatedPages(directory, BuildOrigin.of("shop 2.4.0", directory, List.of(), Map.of(), null));
    }

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
    void thePagesSayOfWhichBuildTheyAre() throws IOException {
        write(report("shop", "render", Reports.steady()));

        for (String file : List.of("index.html", "shop/render.html")) {
            assertThat(directory.resolve(file)).content().containsPattern("shop 2\\.4\\.0 · 20\\d\\d-.* UTC");
        }
    }

    @Test
    void aPageLinksTheReportWhereverItLies() throws IOException {
        Path json = directory.resolve("../orders/target/leak-reports/placeOrder.json");

        write(new ModuleReport("orders", new ReportFiles.Stored(json, Reports.leaking())));

        assertThat(directory.resolve("orders/placeOrder.html"))
                .content()
                .contains("href=\"../../orders/target/leak-reports/placeOrder.json\"");
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
    void whatHasNotChangedIsNotWrittenAgain() throws IOException {
        ModuleReport report = report("shop", "render", Reports.steady());
        write(report);
        Path page = directory.resolve("shop/render.html");
        markAsOld(page, directory.resolve("index.html"));

        assertThat(write(report)).contains(directory.resolve("index.html"));

        assertThat(isOld(page)).isTrue();
        assertThat(isOld(directory.resolve("index.html"))).isTrue();
    }

    @Test
    void whereAnythingThatPagesShowHasChangedTheyAreWrittenAgain() throws IOException {
        ModuleReport steady = report("shop", "render", Reports.steady());
        Path page = directory.resolve("shop/render.html");
        List<CollectedReports> states = List.of(
                collected(List.of(), steady),
                collected(List.of(), report("shop", "render", Reports.leaking())),
                collected(List.of(), report("shop", "render", Reports.inconclusive())),
                collected(List.of("x.json cannot be read: it is empty"), steady));

        for (CollectedReports state : states) {
            pages().write(state, NO_RESULTS);
            assertThat(isOld(page)).isFalse();
            markAsOld(page);
        }
        pages().write(states.get(3), NO_RESULTS);
        assertThat(isOld(page)).isTrue();
    }

    @Test
    void testResultsThatHaveChangedAreShown() throws IOException {
        Path results = Files.createDirectories(directory.resolve("surefire-reports"));
        Path file = results.resolve("TEST-a.xml");
        ReportDirectory shop = new ReportDirectory("shop", directory, List.of(results));
        CollectedReports reports = collected(List.of(), report("shop", "render", Reports.steady()));
        Path index = directory.resolve("index.html");

        for (String time : List.of("1.25", "2.75")) {
            Files.writeString(
                    file,
                    "<testsuite name='a' time='1'><testcase classname='com.example.InvoiceTest' name='render' time='"
                            + time + "'/></testsuite>");
            pages().write(reports, BuildResults.read(List.of(shop)));
            assertThat(index).content().contains("passed in " + time + " s");
        }
    }

    @Test
    void aPageThatWasDeletedOrCutOffIsThereAgain() throws IOException {
        ModuleReport report = report("shop", "render", Reports.steady());
        write(report);
        Path page = directory.resolve("shop/render.html");
        String content = Files.readString(page);

        Files.delete(page);
        write(report);
        assertThat(page).hasContent(content);

        Files.writeString(page, content.substring(0, content.length() / 2));
        write(report);
        assertThat(page).hasContent(content);
    }

    @Test
    void theIndexSaysWhatItLacks() throws IOException {
        CollectedReports reports = new CollectedReports(
                List.of(),
                List.of(report("shop", "render", Reports.steady())),
                List.of("x.json cannot be read: it is empty"),
                List.of("render() has several verdicts"),
                List.of(Absent.failed("billing")));

        Optional<Path> index = pages().write(reports, NO_RESULTS);

        assertThat(index.orElseThrow())
                .content()
                .contains(
                        "Module billing: its build failed before its reports were read",
                        "x.json cannot be read: it is empty",
                        "render() has several verdicts");
    }

    private Optional<Path> write(ModuleReport... reports) throws IOException {
        return pages().write(
                        new CollectedReports(List.of(), List.of(reports), List.of(), List.of(), List.of()), NO_RESULTS);
    }

    private static CollectedReports collected(List<String> unreadable, ModuleReport... reports) {
        return new CollectedReports(List.of(), List.of(reports), unreadable, List.of(), List.of());
    }

    private static void markAsOld(Path... files) throws IOException {
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
    }

    private static boolean isOld(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis() == 0;
    }

    private static ModuleReport report(String module, String name, LeakReport report) {
        return new ModuleReport(module, new ReportFiles.Stored(Path.of(name + ".json"), report));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(".stamp"))
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
