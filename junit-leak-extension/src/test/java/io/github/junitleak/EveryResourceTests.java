package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.html.HtmlPages;
import io.github.junitleak.internal.view.html.IndexEntry;
import io.github.junitleak.model.Resource;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A leak of each resource, as a user's build shows it. The pages stay in the build directory, where a browser can look
 * at them.
 */
class EveryResourceTests {
    private static final Path PAGES = Path.of("target", "every-resource");

    @Test
    void theCauseOfALeakIsNamedWhateverLeaks() throws Exception {
        TestRun.reportingTo(PAGES).with("junitleak.confirm", "fork").of(EveryResourceTestCase.class);

        // Written again at each run, under the same names.
        List<IndexEntry> entries = new ReportFiles(PAGES)
                .readAll().reports().stream()
                        .map(stored -> new IndexEntry(
                                "every-resource",
                                stored.report(),
                                stored.file().getFileName().toString().replaceFirst("json$", "html")))
                        .toList();
        ReportFiles.write(PAGES.resolve("index.html"), HtmlPages.index(entries, List.of()));
        Map<Resource, String> causes = new EnumMap<>(Resource.class);
        entries.stream()
                .flatMap(entry -> Causes.of(entry.report()).stream())
                .forEach(cause -> causes.put(cause.resource(), cause.sentence()));
        assertThat(causes)
                .hasEntrySatisfying(
                        Resource.HEAP,
                        is("byte\\[] kept by static .*\\.KEPT \\(ArrayList, \\+1.* per iteration\\);"
                                + " allocated at EveryResourceTests\\.java:\\d+"))
                .hasEntrySatisfying(
                        Resource.THREADS,
                        is("threads Thread-\\* do not end \\(\\+1 per iteration\\);"
                                + " started at EveryResourceTests\\.java:\\d+"))
                .hasEntrySatisfying(
                        Resource.FILE_DESCRIPTORS,
                        is(".*orders\\.csv stays open \\(\\+1 per iteration\\);"
                                + " used at EveryResourceTests\\.java:\\d+"))
                .hasEntrySatisfying(
                        Resource.DIRECT_MEMORY,
                        is(
                                "direct buffers kept by static .*\\.KEPT"
                                        + " \\(ArrayList, \\+4\\.00 KiB per iteration\\); allocated at EveryResourceTests\\.java:\\d+"))
                .hasEntrySatisfying(
                        Resource.CLASSES,
                        is("classes .*\\$Plugin stay loaded, kept by static .*\\.OPEN"
                                + " \\(ArrayList, \\+1 per iteration\\); loaded at EveryResourceTests\\.java:\\d+"))
                .hasSize(Resource.values().length);
    }

    private static Condition<String> is(String pattern) {
        return new Condition<>(cause -> cause.matches(pattern), pattern);
    }

    static class EveryResourceTestCase {
        private static final List<Object> KEPT = new ArrayList<>();
        private static final List<AutoCloseable> OPEN = new ArrayList<>();
        private static final CountDownLatch END = new CountDownLatch(1);
        private static Path file;

        @BeforeAll
        static void file(@TempDir Path directory) throws Exception {
            file = Files.createFile(directory.resolve("orders.csv"));
        }

        @AfterAll
        static void release() throws Exception {
            END.countDown();
            for (AutoCloseable each : OPEN) {
                each.close();
            }
            OPEN.clear();
            KEPT.clear();
        }

        @LeakTest(iterations = 60, warmup = 5, resources = Resource.HEAP)
        void heap() {
            KEPT.add(new byte[1024]);
        }

        @LeakTest(iterations = 60, warmup = 5, resources = Resource.THREADS)
        void threads() {
            Thread thread = new Thread(() -> {
                try {
                    END.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        @LeakTest(iterations = 60, warmup = 5, resources = Resource.FILE_DESCRIPTORS)
        void fileDescriptors() throws Exception {
            OPEN.add(FileChannel.open(file));
        }

        @LeakTest(iterations = 60, warmup = 5, resources = Resource.DIRECT_MEMORY)
        void directMemory() {
            KEPT.add(ByteBuffer.allocateDirect(4096));
        }

        @LeakTest(iterations = 60, warmup = 5, resources = Resource.CLASSES)
        void classes() throws Exception {
            URL here = EveryResourceTests.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
            URLClassLoader loader = new URLClassLoader(new URL[] {here}, null);
            OPEN.add(loader);
            Class.forName(Plugin.class.getName(), false, loader);
        }

        private static final class Plugin {}
    }
}
