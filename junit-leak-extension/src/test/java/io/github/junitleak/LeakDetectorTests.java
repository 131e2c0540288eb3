package io.github.junitleak;

import static io.github.junitleak.assertj.LeakAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Measurement;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found, and beside each find the honest twin that must be left alone. */
class LeakDetectorTests {

    private static LeakDetector detector() {
        return LeakDetector.named("body");
    }

    private static Verdict verdict(LeakReport report, Resource resource) {
        return report.measured(resource).orElseThrow().verdict();
    }

    @Nested
    class Heap {

        @Test
        void aMapThatNeverForgetsLeaks() {
            Map<Integer, byte[]> map = new HashMap<>();

            LeakReport report = detector().measure(() -> {
                map.put(map.size(), new byte[48]);
            });

            assertThat(report).isLeaking().namesClass("byte[]").namesClass("java.util.HashMap$Node");
        }

        /** Arrays so large that none fits into an allocation buffer, so that the JVM samples each by default. */
        @Test
        void aLeakShowsItsLineOfSource() {
            List<byte[]> held = new ArrayList<>();

            LeakReport report = detector().iterations(40).measure(() -> {
                held.add(new byte[600_000]);
            });
            held.clear();

            assertThat(report.evidence().sites())
                    .filteredOn(site -> site.className().equals("byte[]"))
                    .first()
                    .extracting(site -> site.excerpt().orElseThrow())
                    .satisfies(excerpt -> {
                        assertThat(excerpt.file())
                                .isEqualTo("src/test/java/io/github/junitleak/LeakDetectorTests.java");
                        assertThat(excerpt.lines().get(2)).contains("held.add(new byte[600_000]);");
                    });
        }

        @Test
        void aMapThatForgetsTheEldestIsSteadyThoughItFillsDuringTheRun() {
            Map<Integer, byte[]> map = new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
                    return size() > 2000;
                }
            };
            int[] key = {0};

            assertThat(detector().warmup(100).iterations(20_000).measure(() -> {
                        map.put(key[0]++, new byte[48]);
                    }))
                    .isSteady()
                    .growsAtMost("1 B");
        }

        /**
         * Entries that a collection replaces leave fillers behind, which Parallel's histogram counts as live from JDK
         * 19 on.
         */
        @Test
        void aCacheThatReplacesItsEntriesIsSteady() {
            Map<Integer, byte[]> cache = new HashMap<>();
            Random random = new Random(1);
            for (int i = 0; i < 20_000; i++) {
                cache.put(i, new byte[100]);
            }

            assertThat(detector().iterations(400).measure(() -> {
                        for (int i = 0; i < 20; i++) {
                            cache.put(random.nextInt(20_000), new byte[100]);
                        }
                    }))
                    .isSteady();
        }

        @Test
        void entriesOfAWeakHashMapThatAreCleanedUpAtTheNextUseAreNoLeak() {
            Map<Object, String> map = new WeakHashMap<>();

            assertThat(detector().iterations(400).measure(() -> {
                        map.put(new Object(), "value");
                    }))
                    .isSteady();
        }

        @Test
        void aWeakHashMapWhoseValueHoldsItsKeyLeaks() {
            Map<Object, Object> map = new WeakHashMap<>();

            assertThat(detector().iterations(400).measure(() -> {
                        Object key = new Object();
                        map.put(key, List.of(key));
                    }))
                    .isLeaking();
        }

        @Test
        void whatACleanerReleasesIsNoLeak() {
            Cleaner cleaner = Cleaner.create();

            assertThat(detector().iterations(400).measure(() -> {
                        cleaner.register(new byte[64], () -> {});
                        ByteBuffer.allocateDirect(4096);
                    }))
                    .isSteady();
        }

        @Test
        void aLeakThatWouldFillTheHeapIsFoundBeforeItDoes() {
            List<byte[]> held = new ArrayList<>();

            LeakReport report = detector().measure(() -> {
                held.add(new byte[8 << 20]);
            });

            assertThat(report).isLeaking();
            held.clear();
        }

        @Test
        void growthOfOtherThreadsIsNotTheBodys() throws Exception {
            List<byte[]> held = new ArrayList<>();
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch begun = new CountDownLatch(1);
            Thread background = new Thread(() -> {
                while (!over.get()) {
                    held.add(new byte[1000]);
                    begun.countDown();
                    try {
                        Thread.sleep(1);
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            });
            background.start();
            begun.await();
            try {
                assertThat(detector().measure(() -> Thread.sleep(1)).verdict()).isNotEqualTo(Verdict.LEAKING);
            } finally {
                over.set(true);
                background.join();
            }
        }
    }

    @Nested
    class OtherResources {

        @TempDir
        Path directory;

        @Test
        void threadsThatNeverEndLeak() throws Exception {
            CountDownLatch end = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            try {
                LeakReport report = detector().iterations(60).warmup(5).measure(() -> {
                    Thread thread = new Thread(() -> {
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
                    threads.add(thread);
                    thread.start();
                });

                assertThat(verdict(report, Resource.THREADS)).isEqualTo(Verdict.LEAKING);
                assertThat(report.measured(Resource.THREADS)
                                .flatMap(Finding.Measured::growth)
                                .orElseThrow()
                                .perIteration())
                        .isBetween(0.95, 1.05);
                assertThat(report.evidence().gained())
                        .filteredOn(gained -> gained.resource() == Resource.THREADS)
                        .singleElement()
                        .satisfies(gained -> {
                            assertThat(gained.name()).isEqualTo("Thread-*");
                            assertThat(gained.perIteration()).isBetween(0.95, 1.05);
                            assertThat(gained.detail()).startsWith("now at " + LeakDetectorTests.class.getName());
                            assertThat(gained.startedAt().orElseThrow().className())
                                    .startsWith(LeakDetectorTests.class.getName());
                        });
            } finally {
                end.countDown();
                for (Thread thread : threads) {
                    thread.join();
                }
            }
        }

        @Test
        void whatItsBudgetAllowsIsNoLeak() throws Exception {
            List<FileChannel> open = new ArrayList<>();
            Path file = Files.createFile(directory.resolve("file"));
            try {
                LeakReport report = detector()
                        .resources(Resource.FILE_DESCRIPTORS)
                        .budget(Resource.FILE_DESCRIPTORS, "1.5")
                        .iterations(60)
                        .measure(() -> open.add(FileChannel.open(file)));

                assertThat(report).isSteady().growsAtMost(Resource.FILE_DESCRIPTORS, "1.1");
            } finally {
                for (FileChannel channel : open) {
                    channel.close();
                }
            }
        }

        @Test
        void threadsThatEndALittleLaterAreNoLeak() throws Exception {
            LeakReport report = detector().iterations(60).warmup(5).measure(() -> {
                new Thread(() -> {
                            try {
                                Thread.sleep(300);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        })
                        .start();
            });

            assertThat(verdict(report, Resource.THREADS)).isEqualTo(Verdict.STEADY);
            assertThat(report.evidence().gained()).isEmpty();
        }

        @Test
        void filesThatAreNeverClosedLeak() throws Exception {
            List<FileChannel> open = new ArrayList<>();
            Path file = Files.createFile(directory.resolve("file"));
            try {
                LeakReport report = detector().measure(() -> open.add(FileChannel.open(file)));

                assertThat(verdict(report, Resource.FILE_DESCRIPTORS)).isEqualTo(Verdict.LEAKING);
                assertThat(report.evidence().gained())
                        .filteredOn(gained -> gained.resource() == Resource.FILE_DESCRIPTORS)
                        .singleElement()
                        .satisfies(gained -> assertThat(gained.name()).endsWith("/file"));
            } finally {
                for (FileChannel channel : open) {
                    channel.close();
                }
            }
        }

        @Test
        void filesThatAreClosedAreSteady() throws Exception {
            Path file = Files.createFile(directory.resolve("file"));

            LeakReport report = detector()
                    .iterations(200)
                    .measure(() -> FileChannel.open(file).close());

            assertThat(verdict(report, Resource.FILE_DESCRIPTORS)).isEqualTo(Verdict.STEADY);
        }

        @Test
        void filesThatAnotherThreadClosesALittleLaterAreNoLeak() throws Exception {
            Path file = Files.createFile(directory.resolve("file"));
            ScheduledExecutorService closing = Executors.newScheduledThreadPool(1);
            try {
                LeakReport report = detector().iterations(60).warmup(5).measure(() -> {
                    FileChannel channel = FileChannel.open(file);
                    closing.schedule(
                            () -> {
                                channel.close();
                                return null;
                            },
                            100,
                            TimeUnit.MILLISECONDS);
                });

                assertThat(verdict(report, Resource.FILE_DESCRIPTORS)).isEqualTo(Verdict.STEADY);
            } finally {
                closing.shutdown();
                closing.awaitTermination(10, TimeUnit.SECONDS);
            }
        }

        @Test
        void classesThatAreDefinedAgainAndAgainLeak() throws Exception {
            URL here = LeakDetectorTests.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
            List<URLClassLoader> loaders = new ArrayList<>();
            try {
                LeakReport report = detector().iterations(60).warmup(5).measure(() -> {
                    URLClassLoader loader = new URLClassLoader(new URL[] {here}, null);
                    loaders.add(loader);
                    Class.forName(Plugin.class.getName(), false, loader);
                });

                assertThat(verdict(report, Resource.CLASSES)).isEqualTo(Verdict.LEAKING);
                assertThat(report.evidence().gained())
                        .filteredOn(gained -> gained.resource() == Resource.CLASSES)
                        .singleElement()
                        .satisfies(gained -> {
                            assertThat(gained.name()).isEqualTo(Plugin.class.getName());
                            assertThat(gained.perIteration()).isBetween(0.95, 1.05);
                            assertThat(gained.detail()).contains("java.net.URLClassLoader");
                        });
            } finally {
                for (URLClassLoader loader : loaders) {
                    loader.close();
                }
            }
        }

        @Test
        void classesOfLoadersThatGoAreSteady() throws Exception {
            URL here = LeakDetectorTests.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();

            LeakReport report = detector().iterations(60).warmup(5).measure(() -> {
                try (URLClassLoader loader = new URLClassLoader(new URL[] {here}, null)) {
                    Class.forName(Plugin.class.getName(), false, loader);
                }
            });

            assertThat(verdict(report, Resource.CLASSES)).isEqualTo(Verdict.STEADY);
            assertThat(report.evidence().gained()).isEmpty();
        }

        private static final class Plugin {}

        @Test
        void directBuffersThatTheirCleanerFreesAreSteady() {
            LeakReport report = detector().iterations(200).measure(() -> {
                ByteBuffer.allocateDirect(4096);
            });

            assertThat(verdict(report, Resource.DIRECT_MEMORY)).isEqualTo(Verdict.STEADY);
        }

        @Test
        void directBuffersThatAreHeldLeak() {
            List<ByteBuffer> held = new ArrayList<>();

            LeakReport report = detector().iterations(200).measure(() -> {
                held.add(ByteBuffer.allocateDirect(4096));
            });

            assertThat(verdict(report, Resource.DIRECT_MEMORY)).isEqualTo(Verdict.LEAKING);
            assertThat(report.evidence().gained())
                    .filteredOn(gained -> gained.resource() == Resource.DIRECT_MEMORY)
                    .singleElement()
                    .satisfies(gained -> {
                        assertThat(gained.name()).isEqualTo("direct buffers");
                        assertThat(gained.perIteration()).isBetween(4000.0, 4200.0);
                    });
        }
    }

    @Nested
    class Settings {

        @Test
        void whatTheProcessTakesIsContext() {
            LeakReport report = detector().iterations(20).measure(() -> {});

            assertThat(report.measurement().memory())
                    .extracting(Measurement.Memory::name)
                    .contains("committed heap", "metaspace");
            assertThat(report.measurement().memory())
                    .allSatisfy(memory -> assertThat(memory.last()).isGreaterThan(1 << 20));
        }

        @Test
        void onlyTheGivenResourcesAreWatched() {
            LeakReport report =
                    detector().resources(Resource.THREADS).iterations(20).measure(() -> {});

            assertThat(report.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.resource()).isEqualTo(Resource.THREADS));
        }

        @Test
        void wrongValuesAreRefused() {
            assertThatThrownBy(() -> detector().iterations(11))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("iterations is 11, must be at least 12 for the checkpoints that a verdict needs");
            assertThatThrownBy(() -> detector().warmup(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("warmup is -1, must be at least 0");
            assertThatThrownBy(() -> detector().budget("64"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "budget is \"64\", must be a number and a unit of B, KiB or MiB, for instance \"64 B\" or"
                                    + " \"1.5 KiB\"");
            assertThatThrownBy(() -> detector().budget(Resource.THREADS, "some"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("budget of THREADS is \"some\", must be a number without a unit, for instance \"1\" or"
                            + " \"0.5\"");
            assertThatThrownBy(() -> detector().time(Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("time is 0 ms, must be more than 0");
            assertThatThrownBy(() -> detector().resources())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("resources is empty, must name at least one");
        }

        @Test
        void whatTheBodyThrowsIsThrownAsItIs() {
            IOException thrown = new IOException("no disk");

            assertThatThrownBy(() -> detector().measure(() -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            assertThat(thrown.getSuppressed()[0]).hasMessage("thrown in iteration 1, in the warm-up");
        }
    }

    @Nested
    class TheDetectorItself {

        @Test
        void keepsNothingOfAMeasuredBody() {
            Object held = new Object();
            WeakReference<Object> reference = new WeakReference<>(held);
            measureHolding(held);
            held = null;
            System.gc();

            assertThat(reference.get()).isNull();
        }

        private void measureHolding(Object held) {
            detector().iterations(12).measure(held::hashCode);
        }

        /** The detector measured by itself. */
        @Test
        void doesNotLeakThreadsFilesOrMemory() {
            LeakReport report = detector()
                    .iterations(12)
                    .warmup(3)
                    .budget("2 KiB")
                    .measure(() -> {
                        detector().iterations(12).warmup(1).measure(() -> {});
                    });

            assertThat(report).isSteady();
        }
    }
}
