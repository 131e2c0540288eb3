package io.github.junitleak.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitleak.maven.CollectedReports.ModuleReport;
import io.github.junitleak.maven.ModuleSet.Gathered;
import io.github.junitleak.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectedReportsTests {
    @TempDir
    private Path directory;

    @Test
    void readsTheReportsOfAllModulesInTheOrderOfTheBuild() throws IOException {
        new ReportFiles(directory.resolve("b")).write(Reports.leaking(), false);
        new ReportFiles(directory.resolve("b")).write(Reports.inconclusive(), false);
        new ReportFiles(directory.resolve("a")).write(Reports.steady(), false);

        CollectedReports reports = read("b", "a");

        assertThat(reports.reports())
                .extracting(ModuleReport::module, ModuleReport::name)
                .containsExactly(
                        tuple("b", "com.example.CacheTest.evict"),
                        tuple("b", "com.example.OrderServiceTest.placeOrder"),
                        tuple("a", "com.example.InvoiceTest.render"));
        assertThat(reports.unreadableMessage()).isEmpty();
    }

    @Test
    void anUnreadableFileIsNamedAndTheOthersAreKept() throws IOException {
        Path reports = directory.resolve("a");
        new ReportFiles(reports).write(Reports.leaking(), false);
        Path foreign = Files.writeString(reports.resolve("package.json"), "{}");

        CollectedReports collected = read("a");

        assertThat(collected.reports()).hasSize(1);
        assertThat(collected.unreadableMessage())
                .get()
                .asString()
                .startsWith("1 leak report cannot be read, so that the build may have leaks that nobody sees:\n  "
                        + foreign + " cannot be read: schema is missing");
    }

    @Test
    void whereNothingIsItSaysWhereItLooked() throws IOException {
        CollectedReports one = read("a");
        CollectedReports two = read("a", "b");

        assertThat(one.isEmpty()).isTrue();
        assertThat(one.nothingFound()).isEqualTo("No leak test ran: " + directory.resolve("a") + " holds no report.");
        assertThat(two.nothingFound())
                .isEqualTo("No leak test ran: none of 2 directories holds a report, for instance "
                        + directory.resolve("a") + ".");
    }

    private CollectedReports read(String... modules) throws IOException {
        return CollectedReports.read(new Gathered(
                List.of(modules).stream()
                        .map(module -> new ReportDirectory(module, directory.resolve(module), List.of()))
                        .toList(),
                List.of()));
    }
}
