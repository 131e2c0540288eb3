package io.github.junitleak.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Excerpt;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.SampleReports;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are found, and beside them those that must not be shown. */
class SourcesTests {
    private static final String NAME = "com.example.Order";
    private static final String FILE = "src/main/java/com/example/Order.java";

    @TempDir
    Path module;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = module.resolve("target/classes");
        write("target/classes/com/example/Order.class");
    }

    @Nested
    class Found {

        @Test
        void theLinesAroundTheFrameOutsideTheJdkAreShown() throws IOException {
            write(FILE, "one", "two", "three", "four", "five", "six", "seven");
            AllocationSite site = AllocationSite.of(
                    "byte[]",
                    List.of(
                            new Frame("java.util.Arrays", "copyOf", 3),
                            new Frame(NAME, "add", 4),
                            new Frame(NAME, "fill", 1)),
                    1,
                    1,
                    "f");

            assertThat(shown(site).get(0).excerpt())
                    .contains(new Excerpt(FILE, 2, List.of("two", "three", "four", "five", "six")));
        }

        @Test
        void anExcerptEndsWithItsFile() throws IOException {
            write(FILE, "one", "two", "three");

            assertThat(excerpt(NAME, 1)).contains(new Excerpt(FILE, 1, List.of("one", "two", "three")));
            assertThat(excerpt(NAME, 3)).contains(new Excerpt(FILE, 1, List.of("one", "two", "three")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"com.example.Order$Item", "com.example.Order$$Lambda", "com.example.Order$1$2"})
        void aClassInsideAnotherStandsInTheOutermostsFile(String name) throws IOException {
            write(FILE, "one");

            assertThat(excerpt(name, 1)).contains(new Excerpt(FILE, 1, List.of("one")));
        }

        @Test
        void aClassOfKotlinStandsInItsOwnTree() throws IOException {
            write("src/main/kotlin/com/example/Order.kt", "one");

            assertThat(excerpt(NAME, 1))
                    .contains(new Excerpt("src/main/kotlin/com/example/Order.kt", 1, List.of("one")));
        }

        @Test
        void aClassOfNoPackageStandsInTheRoot() throws IOException {
            write("target/classes/Order.class");
            write("src/main/java/Order.java", "one");

            assertThat(excerpt("Order", 1)).contains(new Excerpt("src/main/java/Order.java", 1, List.of("one")));
        }

        @Test
        void aClassInTheJarOfAnotherModuleHasItsSourceThere() throws IOException {
            Path jar = module.resolve("my shop/target/shop-1.0.jar");
            Files.createDirectories(jar.getParent());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                out.putNextEntry(new JarEntry("com/example/Order.class"));
            }
            write("my shop/" + FILE, "one");

            assertThat(excerpt(jar, NAME, 1)).contains(new Excerpt(FILE, 1, List.of("one")));
        }

        @Test
        void everyEndOfLineCounts() throws IOException {
            write(FILE);
            Files.writeString(module.resolve(FILE), "one\r\ntwo\rthree\n\nfive");

            assertThat(excerpt(NAME, 3)).contains(new Excerpt(FILE, 1, List.of("one", "two", "three", "", "five")));
        }

        @Test
        void anotherEncodingStillShowsTheRestOfTheLine() throws IOException {
            write(FILE);
            Files.write(module.resolve(FILE), "// Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1));

            assertThat(excerpt(NAME, 1)).contains(new Excerpt(FILE, 1, List.of("// Gr\ufffd\ufffde")));
        }

        @Test
        void aLongLineIsCutBetweenCharacters() throws IOException {
            write(FILE, "\ud83d\ude80".repeat(200), "\ud83d\ude80".repeat(201));

            assertThat(excerpt(NAME, 1))
                    .contains(new Excerpt(
                            FILE, 1, List.of("\ud83d\ude80".repeat(200), "\ud83d\ude80".repeat(199) + "…")));
        }
    }

    @Nested
    class NotShown {

        @Test
        void aClassWithoutSource() throws IOException {
            write("src/test/java/com/example/Order.java", "one");
            write("src/main/java/com/example/Orders.java", "one");

            assertThat(excerpt(NAME, 1)).isEmpty();
        }

        @Test
        void aClassThatWasLoadedFromElsewhereThoughItsNameIsTheSame() throws IOException {
            write(FILE, "one");
            write("lib/com/example/Order.class");

            assertThat(excerpt(module.resolve("lib"), NAME, 1)).isEmpty();
        }

        @Test
        void aClassOfTheJdk() throws IOException {
            write("src/main/java/java/util/HashMap.java", "one");

            assertThat(excerpt("java.util.HashMap", 1)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2, 4, Integer.MAX_VALUE})
        void aLineThatIsUnknownOrBlankOrBeyondTheEnd(int line) throws IOException {
            write(FILE, "one", " ", "three");

            assertThat(excerpt(NAME, line)).isEmpty();
        }

        @Test
        void anEmptyStack() throws IOException {
            assertThat(shown(AllocationSite.of(NAME, List.of(), 0, 1, "f"))
                            .get(0)
                            .excerpt())
                    .isEmpty();
        }

        @Test
        void aFileThatNobodyWroteByHand() throws IOException {
            write(FILE);
            Files.writeString(module.resolve(FILE), "a".repeat((1 << 20) + 1));
            assertThat(excerpt(NAME, 1)).isEmpty();

            Files.writeString(module.resolve(FILE), "a".repeat(1 << 20));
            assertThat(excerpt(NAME, 1)).isPresent();
        }

        @Test
        void aDirectoryInTheFilesPlace() throws IOException {
            Files.createDirectories(module.resolve(FILE));

            assertThat(excerpt(NAME, 1)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../secret/Order",
                    "..\\secret\\Order",
                    "com.example...secret.Order",
                    "com.example./secret/Order",
                    "com.example.Order\u0000",
                    "com.example.",
                    ".Order",
                    "C:Order",
                    ""
                })
        void aNameThatIsAnotherPath(String name) throws IOException {
            write(FILE, "one");
            write("src/main/secret/Order.java", "one");
            write("target/secret/Order.class");

            assertThat(excerpt(name, 1)).isEmpty();
        }

        @Test
        void aLinkThatLeadsOutOfTheSources() throws IOException {
            write("secret.txt", "one");
            Path link = module.resolve(FILE);
            Files.createDirectories(link.getParent());
            try {
                Files.createSymbolicLink(link, module.resolve("secret.txt"));
            } catch (FileSystemException | UnsupportedOperationException e) {
                Assumptions.abort("this platform lets nobody make links");
            }

            assertThat(excerpt(NAME, 1)).isEmpty();
        }

        @Test
        void anySiteBeyondTheFirstFive() throws IOException {
            write(FILE, "one");
            AllocationSite site = site(NAME, 1);

            assertThat(shown(Collections.nCopies(6, site).toArray(AllocationSite[]::new)))
                    .extracting(each -> each.excerpt().isPresent())
                    .containsExactly(true, true, true, true, true, false);
        }

        @Test
        void aReportThatSpeaksOfNoLeak() throws IOException {
            write(FILE, "one");
            LeakReport steady = SampleReports.steady()
                    .withEvidence(Evidence.of(List.of(), List.of(site(NAME, 1)), List.of(), List.of(), List.of()));

            assertThat(shownIn(classes, steady)).isEqualTo(steady);
        }
    }

    private void write(String file, String... lines) throws IOException {
        Path path = module.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, List.of(lines));
    }

    private Optional<Excerpt> excerpt(String className, int line) throws IOException {
        return excerpt(classes, className, line);
    }

    private static Optional<Excerpt> excerpt(Path entry, String className, int line) throws IOException {
        return shown(entry, site(className, line)).get(0).excerpt();
    }

    private static AllocationSite site(String className, int line) {
        return AllocationSite.of(NAME, List.of(new Frame(className, "add", line)), 0, 1, "f");
    }

    private List<AllocationSite> shown(AllocationSite... sites) throws IOException {
        return shown(classes, sites);
    }

    private static List<AllocationSite> shown(Path entry, AllocationSite... sites) throws IOException {
        Evidence evidence = Evidence.of(List.of(), List.of(sites), List.of(), List.of(), List.of("thin"));
        LeakReport shown = shownIn(entry, SampleReports.withEvidence(evidence));
        assertThat(shown.evidence().gaps()).containsExactly("thin");
        return shown.evidence().sites();
    }

    private static LeakReport shownIn(Path entry, LeakReport report) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {entry.toUri().toURL()})) {
            return new Sources(loader).shownIn(report);
        }
    }
}
