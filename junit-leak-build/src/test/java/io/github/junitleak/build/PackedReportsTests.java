package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedReportsTests {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"shard.zip", "shard.tar.gz", "shard.tgz"})
    void ofAnArchiveOnlyReportsAndTestResultsAreUnpacked(String name) throws IOException {
        Path archive = archive(
                name,
                "a/target/leak-reports/b.json",
                "a/target/surefire-reports/TEST-a.BTest.xml",
                "a/target/classes/B.class",
                "pom.xml");

        assertThat(unpack(archive)).isEmpty();
        assertThat(files())
                .containsExactly("a/target/leak-reports/b.json", "a/target/surefire-reports/TEST-a.BTest.xml");
        assertThat(directory.resolve("out/a/target/leak-reports/b.json")).hasContent("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shard.zip", "shard.tar.gz"})
    void anEntryThatLeadsOutIsNamedAndTheOthersAreUnpacked(String name) throws IOException {
        Path archive = archive(name, "../outside.json", "a/../../out-too.json", directory + "/absolute.json", "b.json");

        assertThat(unpack(archive))
                .containsExactly(
                        archive + " is read without its entry ../outside.json: its path leads out of the archive",
                        archive + " is read without its entry a/../../out-too.json: its path leads out of the archive",
                        archive + " is read without its entry " + directory + "/absolute.json: its path is absolute");
        assertThat(files()).containsExactly("b.json");
        try (Stream<Path> beside = Files.list(directory)) {
            assertThat(beside).containsExactlyInAnyOrder(archive, directory.resolve("out"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shard.zip", "shard.tar.gz"})
    void aLinkIsNamedAndNotMade(String name) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("a/target/leak-reports", Archives.LINK);
        entries.put("b.json", "{}");
        Path archive = archive(name, entries);

        assertThat(unpack(archive))
                .containsExactly(archive + " is read without its entry a/target/leak-reports: it is a link");
        assertThat(files()).containsExactly("b.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shard.zip", "shard.tar.gz"})
    void anEntryThatIsTooLargeIsNamedAndTheOthersAreUnpacked(String name) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("bomb.json", " ".repeat((int) TestResultFiles.MAX_BYTES + 1));
        entries.put("b.json", "{}");
        Path archive = archive(name, entries);

        assertThat(Files.size(archive)).isLessThan(100_000);
        assertThat(unpack(archive))
                .containsExactly(archive + " is read without its entry bomb.json: it has more than 52428800 bytes,"
                        + " must have at most that");
        assertThat(files()).containsExactly("b.json");
    }

    @Test
    void anArchiveThatIsTooLargeIsReadUpToItsLimit() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        List.of("a.json", "b.json", "c.json").forEach(name -> entries.put(name, " ".repeat(60)));
        Path archive = archive("shard.zip", entries);

        assertThat(new PackedReports(archive, 100).unpack(directory.resolve("out")))
                .containsExactly(archive + " cannot be read to its end: it has more than 100 bytes when unpacked,"
                        + " must have at most that");
        assertThat(files()).containsExactly("a.json", "b.json");
        assertThat(new PackedReports(archive, 180).unpack(directory.resolve("again")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shard.zip", "shard.tar.gz"})
    void anArchiveThatWasCutOffIsNamed(String name) throws IOException {
        Path archive = archive(name, "a.json", "b.json");
        byte[] content = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(content, content.length / 2));

        assertThat(unpack(archive))
                .singleElement()
                .asString()
                .startsWith(archive + " cannot be read to its end: ")
                .doesNotContain("\n");
    }

    @Test
    void anEntryThatIsThereTwiceIsNamedAndTheFirstIsKept() throws IOException {
        Path archive = archive("shard.zip", "a.json", "x/../a.json");

        assertThat(unpack(archive))
                .containsExactly(archive + " is read without its entry x/../a.json: it is there twice");
    }

    private List<String> unpack(Path archive) {
        return new PackedReports(archive, PackedReports.MAX_BYTES).unpack(directory.resolve("out"));
    }

    private Path archive(String name, String... entries) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        Stream.of(entries).forEach(entry -> contents.put(entry, "{}"));
        return archive(name, contents);
    }

    private Path archive(String name, Map<String, String> entries) throws IOException {
        Path file = directory.resolve(name);
        return name.endsWith(".zip") ? Archives.zip(file, entries) : Archives.tarGz(file, entries);
    }

    private List<String> files() throws IOException {
        Path out = directory.resolve("out");
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
