package io.github.junitleak.internal.evidence.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.DeepLeak;
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
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be switched in a running JVM. */
class ExactSamplingTests {

    @Test
    void bringsBackEveryObjectWithTheExactFlags() throws Exception {
        List<String> lines = smallLeak(SamplingFlags.EXACT);

        String site = single(lines, "site ", " com.example.SmallLeak$Order ");
        assertThat(site).endsWith("com.example.SmallLeak.place");
        assertThat(samples(site)).isBetween(990, 1000);
        String path = single(lines, "path ", " com.example.SmallLeak$Order ");
        assertThat(path)
                .endsWith("< com.example.SmallLeak.ORDERS java.util.HashMap.table java.util.HashMap$Node[][*]"
                        + " java.util.HashMap$Node.value");
        assertThat(samples(path)).isBetween(990, 1000);
        assertThat(lines).noneMatch(line -> line.startsWith("gap "));
    }

    /** What was there before the first iteration takes no place in the sampler's queue. */
    @ParameterizedTest
    @CsvSource({
        "list, FIRST com.example.DeepLeak$Node.next",
        "array, ALL java.lang.Object[][*]",
    })
    void findsWhatALongListOrALargeArrayHolds(String kind, String end) throws Exception {
        List<String> lines = run(DeepLeak.class, SamplingFlags.EXACT, kind);

        // Once a second JFR's own thread takes the sampler for a moment, in which this body runs a hundred times.
        assertThat(samples(single(lines, "site ", " com.example.DeepLeak$Node ")))
                .isBetween(500, 1000);
        String path = single(lines, "path ", " com.example.DeepLeak$Node ");
        assertThat(path).endsWith("< com.example.DeepLeak." + end);
        assertThat(samples(path)).isBetween(450, 1000);
        assertThat(lines).noneMatch(line -> line.startsWith("gap "));
    }

    @Test
    void readsSomeOfManyLongPathsAndSaysSo() throws Exception {
        List<String> lines = run(DeepLeak.class, SamplingFlags.EXACT, "growing");

        assertThat(single(lines, "gap ", " samples were read"))
                .matches("gap Only [1-9]\\d{3,4} of \\d{5,6} samples were read, as their reference paths are long\\.");
        assertThat(single(lines, "path ", " com.example.DeepLeak$Node "))
                .endsWith("< com.example.DeepLeak.FIRST com.example.DeepLeak$Node.next");
    }

    @Test
    void findsTheFingerprintsOfOtherJdks() throws Exception {
        assertThat(fingerprints(smallLeak(SamplingFlags.EXACT)))
                // The same on 17, 21 and 25: a known leak stays known when the JDK changes.
                .containsExactly("231b62ca99710b53", "eaa1b2a83e784022");
    }

    /** What {@code jfr view} lists has no numbers to compare, but names. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void theJdksOwnViewsNameTheSameClassAndSite(@TempDir Path directory) throws Exception {
        Path recording = directory.resolve("recording.jfr");
        List<String> lines = run(SmallLeak.class, SamplingFlags.EXACT, recording.toString());

        assertThat(single(lines, "site ", " com.example.SmallLeak$Order "))
                .endsWith(" com.example.SmallLeak$Order com.example.SmallLeak.place");
        assertThat(view("memory-leaks-by-class", recording))
                .anyMatch(line -> line.contains(" com.example.SmallLeak$Order "));
        assertThat(view("memory-leaks-by-site", recording))
                .anyMatch(line -> line.contains(" com.example.SmallLeak.place(int) "));
    }

    private static List<String> view(String name, Path recording) throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jfr");
        Process process = new ProcessBuilder(tool.toString(), "view", "--width", "200", name, recording.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void saysWhatIsMissingWithTheDefaultFlags() throws Exception {
        assertThat(smallLeak(List.of("-XX:+UseG1GC")))
                .anyMatch(line -> line.startsWith("gap ") && line.contains(String.join(" ", SamplingFlags.EXACT)));
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
                .startsWith("gap Allocation sites and reference paths are unknown: JFR did not start (");
    }

    private static List<String> smallLeak(List<String> flags) throws Exception {
        return run(SmallLeak.class, flags);
    }

    private static List<String> run(Class<?> program, List<String> flags, String... arguments)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(flags);
        command.addAll(
                List.of("-cp", classPath(OldObjectRecording.class) + File.pathSeparator + classPath(SmallLeak.class)));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> Stream.of("site ", "path ", "gap ", "Exception").anyMatch(line::startsWith))
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
