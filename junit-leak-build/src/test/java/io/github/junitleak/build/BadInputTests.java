package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.view.html.TestCounts;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportJson;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of each kind of input that is none: one sentence with the file's name, and everything else is reported. */
class BadInputTests {
    @TempDir
    private Path directory;

    private Path reports;
    private Path results;

    @BeforeEach
    void oneGoodReportAndOneGoodResult() throws IOException {
        reports = directory.resolve("shop/target/leak-reports");
        results = Files.createDirectories(directory.resolve("shop/target/surefire-reports"));
        new ReportFiles(reports).write(Reports.steady(), false);
        Files.writeString(
                results.resolve("TEST-good.xml"),
                "<testsuite name='good' time='1'><testcase name='good' classname='good' time='1'/></testsuite>");
    }

    @Test
    void aReportThatWasCutOff() throws IOException {
        String json = ReportJson.write(Reports.leaking());
        Path file = Files.writeString(reports.resolve("bad.json"), json.substring(0, json.length() / 2));

        assertThat(unreadableReport())
                .startsWith(file + " cannot be read: the JSON ends too early, at line ")
                .endsWith(": it was cut off; delete it and run the leak tests again");
    }

    @Test
    void aReportOfALaterSchema() throws IOException {
        int later = LeakReport.SCHEMA + 1;
        Path file = Files.writeString(reports.resolve("bad.json"), "{\"schema\": " + later + "}");

        assertThat(unreadableReport())
                .isEqualTo(file + " cannot be read: schema is " + later + ", this version reads schema "
                        + LeakReport.SCHEMA + ": update the plugin; delete it and run the leak tests again");
    }

    @Test
    void aReportOf200Megabytes() throws IOException {
        Path file = huge(reports.resolve("bad.json"));

        assertThat(unreadableReport())
                .isEqualTo(file + " cannot be read: it has 209715200 bytes, must have at most 10485760;"
                        + " delete it and run the leak tests again");
    }

    @Test
    void aReportThatIsALinkOutOfTheDirectory() throws IOException {
        Path outside = new ReportFiles(directory.resolve("outside")).write(Reports.leaking(), false);
        Path link = Files.createSymbolicLink(reports.resolve("bad.json"), outside);

        assertThat(unreadableReport())
                .isEqualTo(link + " cannot be read: it is a link that leads out of its directory; delete it");
    }

    /** To open one waits for somebody who writes to it. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsNoRegularFile() throws Exception {
        Path report = pipe(reports.resolve("bad.json"));
        Path result = pipe(results.resolve("TEST-bad.xml"));
        Path archive = pipe(directory.resolve("shard.zip"));

        assertThat(unreadableReport())
                .isEqualTo(report + " cannot be read: it is no regular file; delete it and run the leak tests again");
        assertThat(BuildResults.read(collected().directories()).unreadable())
                .containsExactly(result + " is left out: it is no regular file");
        assertThat(collected(archive).unreadable())
                .contains(archive + " cannot be read: reports of another machine are a directory, a .zip or a .tar.gz");
    }

    private static Path pipe(Path file) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", file.toString())
                        .start()
                        .waitFor())
                .isZero();
        return file;
    }

    /** A log would show what stands behind a line break as a line of its own. */
    @Test
    void aNameThatForgesALineOfTheLog() throws IOException {
        String name = "../a\n[INFO] BUILD SUCCESS.json";
        Path archive = Archives.zip(directory.resolve("shard.zip"), Map.of(name, "{}", name.substring(3), "{}"));

        assertThat(collected(archive).unreadable())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence)
                        .contains("a\\u000a[INFO] BUILD SUCCESS.json")
                        .doesNotContain("\n"));
    }

    @Test
    void anArchiveWithAnEntryThatLeadsOut() throws IOException {
        Path archive = Archives.zip(directory.resolve("shard.zip"), Map.of("../../bad.json", "{}"));

        assertThat(collected(archive).unreadable())
                .containsExactly(
                        archive + " is read without its entry ../../bad.json: its path leads out of the archive");
        assertThat(directory.resolve("bad.json")).doesNotExist();
    }

    @Test
    void aDirectoryWithoutRights() throws IOException {
        Path closed = Files.createDirectories(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "whoever runs this test may read every directory");

            assertThat(collected(closed).unreadable())
                    .containsExactly(closed + " cannot be searched: access is denied");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aResultThatNamesAnotherFile() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        Path file = Files.writeString(results.resolve("TEST-bad.xml"), """
                <!DOCTYPE testsuite [<!ENTITY e SYSTEM "%s">]>
                <testsuite name="bad" time="1"><testcase name="&e;" classname="bad" time="1"/></testsuite>
                """.formatted(secret.toUri()));

        assertThat(unreadableResult())
                .isEqualTo(file + " is left out: it has a document type declaration, which no test result has");
    }

    @Test
    void aResultThatGrowsWithoutEnd() throws IOException {
        StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE testsuite [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>");
        }
        bomb.append("]><testsuite name='bad' time='1'><testcase name='&e29;' classname='bad' time='1'/></testsuite>");
        Path file = Files.writeString(results.resolve("TEST-bad.xml"), bomb);

        assertThat(unreadableResult())
                .isEqualTo(file + " is left out: it has a document type declaration, which no test result has");
    }

    @Test
    void aResultThatWasCutOff() throws IOException {
        Path file = Files.writeString(results.resolve("TEST-bad.xml"), "<testsuite name='bad' time='1'><testcase");

        assertThat(unreadableResult()).startsWith(file + " is left out: line 1: ");
    }

    @Test
    void aResultOf200Megabytes() throws IOException {
        Path file = huge(results.resolve("TEST-bad.xml"));

        assertThat(unreadableResult())
                .isEqualTo(file + " is left out: it has 209715200 bytes, must have at most 52428800");
    }

    @Test
    void aResultThatIsALinkOutOfTheDirectory() throws IOException {
        Path outside = Files.copy(results.resolve("TEST-good.xml"), directory.resolve("outside.xml"));
        Path link = Files.createSymbolicLink(results.resolve("TEST-bad.xml"), outside);

        assertThat(unreadableResult()).isEqualTo(link + " is left out: it is a link that leads out of its directory");
    }

    @Test
    void whatIsGoodIsNotComplainedAbout() throws IOException {
        Path archive = Archives.zip(
                directory.resolve("shard.zip"), Map.of("good.json", ReportJson.write(Reports.inconclusive())));

        CollectedReports collected = collected(archive);

        assertThat(collected.unreadable()).isEmpty();
        assertThat(collected.reports()).hasSize(2);
        assertThat(BuildResults.read(collected.directories()).unreadable()).isEmpty();
    }

    /** Checks that the good one is there all the same. */
    private String unreadableReport() {
        CollectedReports collected = collected();
        assertThat(collected.reports()).hasSize(1);
        assertThat(collected.unreadable()).hasSize(1);
        return collected.unreadable().get(0);
    }

    private String unreadableResult() {
        BuildResults read = BuildResults.read(collected().directories());
        assertThat(read.counts()).extracting(TestCounts::tests).containsExactly(1);
        assertThat(read.unreadable()).hasSize(1);
        return read.unreadable().get(0);
    }

    private CollectedReports collected(Path... others) {
        ReportDirectory shop = new ReportDirectory("shop", reports, List.of(results));
        return CollectedReports.read(
                new GatheredModules(List.of(shop), List.of()),
                OtherMachines.read(List.of(others), directory.resolve("unpacked")));
    }

    private static Path huge(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(200L << 20);
        }
        return file;
    }
}
