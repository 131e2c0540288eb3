package io.github.junitleak.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.SmallLeak;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be switched in a running JVM. */
class FreshJvmTests {

    @Test
    void bringsBackEveryObjectWithTheExactFlags() throws Exception {
        List<String> lines = smallLeak(OldObjectRecording.EXACT_FLAGS);

        String site = single(lines, "site ", " com.example.SmallLeak$Order ");
        assertThat(site).endsWith("com.example.SmallLeak.place");
        assertThat(samples(site)).isBetween(990, 1000);
        String chain = single(lines, "chain ", " com.example.SmallLeak$Order ");
        assertThat(chain)
                .endsWith("< com.example.SmallLeak.ORDERS java.util.HashMap.table java.util.HashMap$Node[][*]"
                        + " java.util.HashMap$Node.value");
        assertThat(samples(chain)).isBetween(990, 1000);
        assertThat(lines).noneMatch(line -> line.startsWith("gap "));
    }

    @Test
    void findsTheFingerprintsOfOtherJdks() throws Exception {
        assertThat(fingerprints(smallLeak(OldObjectRecording.EXACT_FLAGS)))
                // The same on 17, 21 and 25: a known leak stays known when the JDK changes.
                .containsExactly("231b62ca99710b53", "eaa1b2a83e784022");
    }

    @Test
    void saysWhatIsMissingWithTheDefaultFlags() throws Exception {
        assertThat(smallLeak(List.of("-XX:+UseG1GC")))
                .anyMatch(line ->
                        line.startsWith("gap ") && line.contains(String.join(" ", OldObjectRecording.EXACT_FLAGS)));
    }

    @Test
    void saysThatTheJvmHasNoJfr() throws Exception {
        assertThat(smallLeak(List.of("--limit-modules", "java.base,java.management")))
                .containsExactly("gap " + Gaps.noJfr());
    }

    @Test
    void saysThatJfrDidNotStart(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(smallLeak(List.of("-Djava.io.tmpdir=" + file.resolve("no-directory"))))
                .singleElement()
                .asString()
                .startsWith("gap Allocation sites and reference chains are unknown: JFR did not start (");
    }

    private static List<String> smallLeak(List<String> flags)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.addAll(flags);
        command.addAll(
                List.of("-cp", classPath(OldObjectRecording.class) + File.pathSeparator + classPath(SmallLeak.class)));
        command.add(SmallLeak.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line ->
                        Stream.of("site ", "chain ", "gap ", "Exception").anyMatch(line::startsWith))
                .toList();
        assertThat(process.waitFor()).as("exit code, after %s", lines).isZero();
        return lines;
    }

    private static String classPath(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String single(List<String> lines, String start, String part) {
        List<String> found = lines.stream()
                .filter(line -> line.startsWith(start) && line.contains(part))
                .toList();
        assertThat(found).as("%s of %s", start, lines).hasSize(1);
        return found.get(0);
    }

    private static int samples(String line) {
        return Integer.parseInt(line.split(" ")[2]);
    }

    private static List<String> fingerprints(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" com.example.SmallLeak$Order "))
                .map(line -> line.split(" ")[1])
                .toList();
    }
}
