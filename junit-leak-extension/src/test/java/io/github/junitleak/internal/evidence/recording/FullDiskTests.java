package io.github.junitleak.internal.evidence.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.KilobyteLeak;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only watches must not end the JVM that it watches. */
class FullDiskTests {

    @TempDir
    Path directory;

    /**
     * Linux lets a process mount a small file system of its own; elsewhere, {@link OldObjectRecordingTests} must do.
     */
    @Test
    void aFullTemporaryDirectoryCostsTheSitesAndNotTheVerdict() throws Exception {
        assumeTrue(run("true").startsWith("exit 0"), "needs unshare and mount");

        String output = run("mount -t tmpfs -o size=256k tmpfs '" + directory + "' && head -c 256k /dev/zero >'"
                + directory + "/full' ; " + java());

        assertThat(output)
                .startsWith("exit 0")
                .contains("kilobyte leaks heap: +1")
                .contains("the recording could not be read (IOException: " + directory
                        + " has 0 MiB free, must have 64;" + " make room there)");
    }

    @Test
    void aMissingTemporaryDirectoryCostsTheSitesAndNotTheVerdict() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(shell("exec " + java().replace("tmpdir='" + directory, "tmpdir='" + file + "/missing")))
                .startsWith("exit 0")
                .contains("kilobyte leaks heap: +1")
                .contains("JFR did not start");
    }

    @Test
    void aDirectoryWithRoomIsAccepted() throws IOException {
        assumeTrue(Files.getFileStore(directory).getUsableSpace() > 1 << 30);

        FlightRecording.requireRoom(directory);

        assertThatThrownBy(() -> FlightRecording.requireRoom(directory.resolve("missing")))
                .isInstanceOf(IOException.class);
    }

    private String java() {
        return "'" + System.getProperty("java.home") + "/bin/java' -Xmx256m -Djava.io.tmpdir='" + directory + "' -cp '"
                + System.getProperty("java.class.path") + "' " + KilobyteLeak.class.getName();
    }

    /** As root of a name space of its own, whoever runs the tests. */
    private static String run(String script) throws Exception {
        try {
            return output("unshare", "--map-root-user", "--mount", "sh", "-c", script);
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static String shell(String script) throws Exception {
        return output("sh", "-c", script);
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return "exit " + process.exitValue() + "\n" + output;
    }
}
