package io.github.junitleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTests {
    /** As a scan writes it. */
    private static final String SCANNED = """

            CLASS\tcom.example.OrderTest
            LEAKS\tOrderTest.places%28%29\tOrderTest.places%28%29+leaks+heap\tcom.example.OrderTest.places\t%40LeakCheck
            DONE\tLEAKING\tOrderTest.places%28%29+leaks+heap\t300\t8000\t9000\tfalse
            END
            """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--time=0         | --time is 0.0, must be more than 0",
                "--max-time=-1    | --max-time is -1.0, must be more than 0",
                "--test-timeout=0 | --test-timeout is 0, must be more than 0",
                "--forks=0        | --forks is 0, must be at least 1",
                "--shard=3/2      | --shard is 3/2, must be from 1/2 to 2/2",
                "--shard=2        | --shard is \"2\", must be two numbers, for instance 2/8",
                "--shard-times=no | --shard-times is no, must be the output of an earlier scan",
                "--forks=two      | Invalid value for option '--forks': 'two' is not an int",
                "--tiem=2         | Unknown option: '--tiem=2'"
            })
    void aWrongOptionIsOneSentenceAndExitsWithTwo(String option, String sentence) {
        int exit = run("scan", "--class-path", "some.jar", "--output", directory.toString(), option);

        assertThat(err.toString()).startsWith(sentence + System.lineSeparator());
        assertThat(exit).isEqualTo(2);
    }

    @Test
    void aScanNeedsAClassPath() {
        assertThat(run("scan")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing required option: '--class-path=PATH'");
    }

    @Test
    void anAddressOfTheSourceThatIsNoneIsOneSentence() {
        int exit = run(
                "report",
                directory.toString(),
                "--output",
                directory.resolve("pages").toString(),
                "--source-url=h/{path}");

        assertThat(err.toString())
                .startsWith("--source-url is \"h/{path}\": it must begin with https:// or http://"
                        + System.lineSeparator());
        assertThat(exit).isEqualTo(2);
    }

    @Test
    void withoutACommandItNamesThem() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Which command? One of scan, report, check");
    }

    @Test
    void theHelpOfAScanNamesTheExitCodes() {
        assertThat(run("scan", "--help")).isZero();
        assertThat(out.toString())
                .contains("0   no class leaks", "1   a class leaks", "3   nothing could be scanned", "--shard-times");
    }

    @Test
    void shardsOfAScanHaveOneReport() throws Exception {
        Path shard = Files.createDirectories(directory.resolve("shards/1"));
        Files.writeString(shard.resolve("scan.txt"), SCANNED);
        Files.writeString(
                Files.createDirectories(directory.resolve("shards/2")).resolve("scan.txt"),
                SCANNED.replace("Order", "Invoice"));

        int exit = run(
                "report",
                directory.resolve("shards").toString(),
                "--output",
                directory.resolve("page").toString());

        assertThat(out.toString()).contains("2 of 2 test classes leak").doesNotContain("No leak test ran");
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(directory.resolve("page/scan/index.html")).content().contains("InvoiceTest", "OrderTest");
    }

    private int run(String... arguments) {
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
