package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        + foreign + " cannot be read: report.schema is missing");
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

    /** A test that was renamed, or now ends with an exception, leaves the report of an earlier build. */
    @Test
    void reportsOfAnEarlierBuildDoNotCount() throws IOException {
        Path reports = directory.resolve("a");
        Path yesterdays = new ReportFiles(reports).write(Reports.leaking(), false);
        Path todays = new ReportFiles(reports).write(Reports.steady(), false);
        Instant begin = Instant.parse("2026-01-02T00:00:00Z");
        Files.setLastModifiedTime(yesterdays, FileTime.from(begin.minusSeconds(1)));
        Files.setLastModifiedTime(todays, FileTime.from(begin));

        assertThat(readSince(Optional.of(begin), reports))
                .extracting(ModuleReport::name)
                .containsExactly("com.example.InvoiceTest.render");
        assertThat(readSince(Optional.empty(), reports)).hasSize(2);
    }

    private static List<ModuleReport> readSince(Optional<Instant> since, Path reports) {
        ReportDirectory module = new ReportDirectory("a", reports, List.of(), since);
        return CollectedReports.read(new GatheredModules(List.of(module), List.of()), OtherMachines.none())
                .reports();
    }

    @Test
    void aFileInTheDirectorysPlaceIsNamedAndTheOthersAreKept() throws IOException {
        new ReportFiles(directory.resolve("a")).write(Reports.leaking(), false);
        Files.writeString(directory.resolve("b"), "");

        CollectedReports collected = read("a", "b");

        assertThat(collected.reports()).hasSize(1);
        assertThat(collected.unreadable())
                .singleElement()
                .asString()
                .startsWith(directory.resolve("b") + " cannot be listed: ");
    }

    @Test
    void aLinkOutOfTheDirectoryIsNotFollowed() throws IOException {
        Path outside = new ReportFiles(directory.resolve("outside")).write(Reports.leaking(), false);
        new ReportFiles(directory.resolve("a")).write(Reports.steady(), false);
        Path link = Files.createSymbolicLink(directory.resolve("a").resolve("link.json"), outside);

        CollectedReports collected = read("a");

        assertThat(collected.reports()).hasSize(1);
        assertThat(collected.unreadable())
                .containsExactly(link + " cannot be read: it is a link that leads out of its directory; delete it");
    }

    @Test
    void aDirectoryThatTwoModulesShareIsReadOnce() throws IOException {
        new ReportFiles(directory.resolve("shared")).write(Reports.leaking(), false);
        GatheredModules shared = new GatheredModules(
                List.of(
                        new ReportDirectory("a", directory.resolve("shared"), List.of()),
                        new ReportDirectory("b", directory.resolve("shared"), List.of())),
                List.of());

        assertThat(CollectedReports.read(shared, OtherMachines.none()).reports())
                .extracting(ModuleReport::module)
                .containsExactly("a");
    }

    @Test
    void reportsOfOtherMachinesJoinTheirModules() throws IOException {
        new ReportFiles(directory.resolve("a")).write(Reports.leaking(), false);
        Path shard = directory.resolve("shard-2");
        new ReportFiles(shard.resolve("a/target/leak-reports")).write(Reports.leaking(), false);
        new ReportFiles(shard.resolve("a/target/leak-reports")).write(Reports.steady(), false);
        new ReportFiles(shard.resolve("nested/b/target/leak-reports")).write(Reports.inconclusive(), false);
        Path bare = directory.resolve("bare");
        new ReportFiles(bare).write(Reports.steady(), false);

        CollectedReports collected = with(shard, bare);

        assertThat(collected.reports())
                .extracting(ModuleReport::module, ModuleReport::name)
                .containsExactly(
                        tuple("a", "com.example.OrderServiceTest.placeOrder"),
                        tuple("a", "com.example.InvoiceTest.render"),
                        tuple("b", "com.example.CacheTest.evict"),
                        tuple("bare", "com.example.InvoiceTest.render"));
        assertThat(collected.conflicts()).isEmpty();
    }

    /** A database per profile, for instance: they need not agree. */
    @Test
    void twoExecutionsOfOneBuildAreTwoTests() throws IOException {
        Path first = new ReportFiles(directory.resolve("a"))
                .write(Reports.withTestOf(Reports.leaking(), Reports.steady()), false);
        Files.writeString(
                first.resolveSibling("com.example.OrderServiceTest.placeOrder@2.json"),
                ReportJson.write(Reports.leaking()));
        Files.writeString(
                first.resolveSibling("com.example.OrderServiceTest.placeOrder@3.json"),
                ReportJson.write(Reports.leaking()));

        CollectedReports collected = read("a");

        assertThat(collected.reports())
                .extracting(report -> report.report().verdict())
                .containsExactly(Verdict.STEADY, Verdict.LEAKING, Verdict.LEAKING);
        assertThat(collected.conflicts()).isEmpty();
    }

    @Test
    void machinesThatDisagreeAreNamedAndBothAreKept() throws IOException {
        Path here = new ReportFiles(directory.resolve("a")).write(Reports.leaking(), false);
        Path there = new ReportFiles(directory.resolve("shard/a/target/leak-reports"))
                .write(Reports.withTestOf(Reports.leaking(), Reports.steady()), false);

        CollectedReports collected = with(directory.resolve("shard"));

        assertThat(collected.reports()).hasSize(2);
        assertThat(collected.conflicts())
                .containsExactly("OrderServiceTest.placeOrder() of module a has several verdicts: LEAKING in " + here
                        + ", STEADY in " + there);
    }

    @Test
    void aMachineThatIsNotThereIsNamed() {
        Path absent = directory.resolve("shard-3");

        assertThat(with(absent).unreadable())
                .containsExactly(
                        absent + " cannot be read: reports of another machine are a directory, a .zip or a .tar.gz");
    }

    @Test
    void reportsInArchivesOfOtherMachinesAreMergedLikeThoseInDirectories() throws IOException {
        Path here = new ReportFiles(directory.resolve("a")).write(Reports.leaking(), false);
        String leaking = Files.readString(here);
        String otherwise = ReportJson.write(Reports.withTestOf(Reports.leaking(), Reports.steady()));
        String name = "a/target/leak-reports/" + here.getFileName();
        Path agreeing = Archives.zip(directory.resolve("1/shard.zip"), Map.of(name, leaking));
        Path disagreeing = Archives.tarGz(directory.resolve("2/shard.tar.gz"), Map.of(name, otherwise));

        CollectedReports collected = with(agreeing, disagreeing);

        assertThat(collected.unreadable()).isEmpty();
        assertThat(collected.reports()).hasSize(2);
        assertThat(collected.conflicts())
                .containsExactly("OrderServiceTest.placeOrder() of module a has several verdicts: LEAKING in " + here
                        + ", STEADY in "
                        + directory.resolve("unpacked/2/shard.tar.gz").resolve(name));
    }

    @Test
    void whatAnArchiveHeldInAnEarlierBuildIsGone() throws IOException {
        String leaking = ReportJson.write(Reports.leaking());
        Path shard = directory.resolve("shard.zip");

        assertThat(with(Archives.zip(shard, Map.of("a.json", leaking, "b.json", leaking)))
                        .unreadable())
                .isEmpty();
        assertThat(with(Archives.zip(shard, Map.of("a.json", leaking))).reports())
                .extracting(ModuleReport::name)
                .containsExactly("a");
        assertThat(directory.resolve("unpacked/1/shard.zip/b.json")).doesNotExist();
    }

    private CollectedReports with(Path... others) {
        return CollectedReports.read(gathered("a"), OtherMachines.read(List.of(others), directory.resolve("unpacked")));
    }

    private CollectedReports read(String... modules) throws IOException {
        return CollectedReports.read(gathered(modules), OtherMachines.none());
    }

    private GatheredModules gathered(String... modules) {
        return new GatheredModules(
                List.of(modules).stream()
                        .map(module -> new ReportDirectory(module, directory.resolve(module), List.of()))
                        .toList(),
                List.of());
    }
}
