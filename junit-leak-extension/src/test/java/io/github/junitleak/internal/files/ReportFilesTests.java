package io.github.junitleak.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportJson;
import io.github.junitleak.report.SampleReports;
import io.github.junitleak.report.UnreadableReportException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTests {
    @TempDir
    Path base;

    @Test
    void writesUnderTheNameOfTheTestAndReadsBack() throws Exception {
        ReportFiles files = new ReportFiles(base.resolve("target/leak-reports"));

        Path file = files.write(SampleReports.leaking(), false);

        assertThat(file).isEqualTo(files.directory().resolve("com.example.OrderServiceTest.placeOrder.json"));
        assertThat(ReportFiles.read(file)).isEqualTo(SampleReports.leaking());
    }

    @Test
    void replacesTheReportOfAnEarlierRunAndLeavesNothingElse() throws Exception {
        ReportFiles files = new ReportFiles(base);
        Files.writeString(base.resolve("com.example.OrderServiceTest.placeOrder.json"), "old");

        Path file = files.write(SampleReports.leaking(), false);

        assertThat(ReportFiles.read(file)).isEqualTo(SampleReports.leaking());
        assertThat(names()).containsExactly("com.example.OrderServiceTest.placeOrder.json");
    }

    @Test
    void keepsAHostileNameInsideTheDirectory() throws Exception {
        ReportFiles files = new ReportFiles(base);

        Path file = files.write(SampleReports.hostile(), true);

        assertThat(file.normalize().getParent()).isEqualTo(base);
        assertThat(ReportFiles.read(file)).isEqualTo(SampleReports.hostile());
    }

    @Test
    void leavesNoTemporaryFileWhenItFails() throws Exception {
        Path taken = Files.createDirectories(base.resolve("a.json/not-empty")).getParent();

        assertThatThrownBy(() -> ReportFiles.write(taken, "{}"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(taken + " cannot be written: ")
                .hasMessageEndingWith("; make room or choose a directory that can be written");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void saysThatAFileIsInTheWayOfTheDirectory() throws Exception {
        Path reports = Files.writeString(base.resolve("reports"), "");

        assertThatThrownBy(() -> new ReportFiles(reports).write(SampleReports.leaking(), false))
                .isInstanceOf(IOException.class)
                .hasMessage(reports.resolve("com.example.OrderServiceTest.placeOrder.json")
                        + " cannot be written: a file is in the place of its directory; make room or choose a"
                        + " directory that can be written");
    }

    @Test
    void endsWithOneWholeFileOfManyWriters() throws Exception {
        ReportFiles files = new ReportFiles(base);
        Path file = files.write(SampleReports.leaking(), false);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Callable<?> write = () -> files.write(SampleReports.leaking(), false);
                Callable<?> read = () -> ReportFiles.read(file);
                running.add(writers.submit(write));
                running.add(writers.submit(read));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(ReportFiles.read(file)).isEqualTo(SampleReports.leaking());
        assertThat(names()).containsExactly(file.getFileName().toString());
    }

    @Test
    void readsADirectoryInTheOrderOfNamesAndReportsWhatIsUnreadable() throws Exception {
        ReportFiles files = new ReportFiles(base);
        for (LeakReport report : SampleReports.all()) {
            files.write(report, false);
        }
        Files.writeString(base.resolve("a.json"), "{}");
        Files.writeString(
                base.resolve("z.json"),
                ReportJson.write(SampleReports.leaking()).substring(0, 40));
        Files.writeString(base.resolve("page.html"), "<html>");
        Files.createDirectory(base.resolve("directory.json"));

        ReportFiles.Contents contents = files.readAll();

        assertThat(contents.reports())
                .extracting(stored -> stored.report().test().labelInClass())
                .containsExactly(
                        "cancelsOrder()",
                        "importsOrders()",
                        "opensFiles()",
                        "placeOrder()",
                        SampleReports.hostile().test().labelInClass());
        assertThat(contents.problems())
                .containsExactly(
                        base.resolve("a.json")
                                + " cannot be read: report.schema is missing;"
                                + " delete it and run the leak tests again",
                        base.resolve("directory.json")
                                + " cannot be read: it is a directory; delete it and run the leak tests again",
                        base.resolve("z.json")
                                + " cannot be read: the JSON ends too early, at line 4, column 12:"
                                + " it was cut off; delete it and run the leak tests again");
    }

    @Test
    void readsNothingWhereThereIsNoDirectory() throws Exception {
        assertThat(new ReportFiles(base.resolve("none")).readAll())
                .isEqualTo(new ReportFiles.Contents(List.of(), List.of()));
    }

    @Test
    void saysThatThereIsNoFile() {
        Path file = base.resolve("none.json");

        assertThatThrownBy(() -> ReportFiles.read(file))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessage(file + " cannot be read: there is no such file; run the leak tests again");
    }

    @Test
    void refusesAFileThatIsNoText() throws Exception {
        Path file = Files.write(base.resolve("a.json"), new byte[] {'{', (byte) 0xff, '}'});

        assertThatThrownBy(() -> ReportFiles.read(file))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessage(file + " cannot be read: it is not UTF-8 text; delete it and run the leak tests again");
    }

    @Test
    void refusesAHugeFileWithoutReadingIt() throws Exception {
        Path file = base.resolve("huge.json");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(ReportFiles.MAX_BYTES + 1);
        }

        assertThatThrownBy(() -> ReportFiles.read(file))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessage(file + " cannot be read: it has 10485761 bytes, must have at most 10485760;"
                        + " delete it and run the leak tests again");
    }

    @Test
    void liesUnderTargetOrBuild() throws Exception {
        assertThat(ReportFiles.directory(Optional.empty(), base)).isEqualTo(base.resolve("build/leak-reports"));

        Files.createDirectory(base.resolve("target"));
        assertThat(ReportFiles.directory(Optional.of(" "), base)).isEqualTo(base.resolve("target/leak-reports"));

        Path module = Files.createDirectory(base.resolve("module"));
        Files.createFile(module.resolve("pom.xml"));
        assertThat(ReportFiles.directory(Optional.empty(), module)).isEqualTo(module.resolve("target/leak-reports"));
    }

    @Test
    void liesWhereItIsConfigured() {
        assertThat(ReportFiles.directory(Optional.of("out"), base)).isEqualTo(base.resolve("out"));
        assertThat(ReportFiles.directory(Optional.of("/out"), base)).isEqualTo(Path.of("/out"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportFiles.directory(Optional.of("a\0b"), base))
                .withMessage("junitleak.report.directory is \"a\\u0000b\", must be the path of a directory");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(base)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
