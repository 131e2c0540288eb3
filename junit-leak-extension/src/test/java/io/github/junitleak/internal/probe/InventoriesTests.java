package io.github.junitleak.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Resource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InventoriesTests {

    private static Inventory inventory(Resource resource) {
        return Inventories.of(resource).orElseThrow();
    }

    private static Map<String, Long> amounts(Inventory inventory) {
        return inventory.amounts(inventory.listing());
    }

    @Test
    void aThreadStandsInTheFirstFrameOfTheApplication() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        Runnable waiting = () -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Thread first = new Thread(waiting, "inventory-1");
        Thread second = new Thread(waiting, "inventory-2");
        first.start();
        second.start();
        begun.await();
        try {
            Inventory threads = inventory(Resource.THREADS);

            assertThat(amounts(threads)).containsEntry("inventory-*", 2L);
            assertThat(threads.detail("inventory-*"))
                    .matches(
                            "now at io\\.github\\.junitleak\\.internal\\.probe\\.InventoriesTests\\.lambda\\S+\\(InventoriesTests"
                                    + "\\.java:\\d+\\)");
            assertThat(threads.detail("no such thread")).isEmpty();
        } finally {
            end.countDown();
            first.join();
            second.join();
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anIdleWorkerOfACachedPoolWouldEndByItself() throws Exception {
        ThreadPoolExecutor pool =
                (ThreadPoolExecutor) Executors.newCachedThreadPool(task -> new Thread(task, "cached-1"));
        ThreadPoolExecutor kept =
                (ThreadPoolExecutor) Executors.newFixedThreadPool(1, task -> new Thread(task, "fixed-1"));
        try {
            pool.submit(() -> {}).get();
            kept.submit(() -> {}).get();
            Inventory threads = inventory(Resource.THREADS);

            String detail = threads.detail("cached-*");
            while (pool.getActiveCount() + kept.getActiveCount() > 0 || !detail.contains("would")) {
                // A worker takes a moment from its task to its queue.
                Thread.onSpinWait();
                detail = threads.detail("cached-*");
            }

            assertThat(detail)
                    .startsWith("now at java.util.concurrent.")
                    .endsWith(", would end by itself after its pool's keep-alive time");
            assertThat(threads.detail("fixed-*")).doesNotContain("would end");
        } finally {
            pool.shutdown();
            kept.shutdown();
        }
    }

    /** What began to end before is no gain, and takes nothing away from one. */
    @Test
    void newThreadsAreGainedWhicheverHaveEnded() {
        Inventory threads = inventory(Resource.THREADS);

        assertThat(threads.gains("1 main\n7 worker-*\n8 worker-*", "1 main\n8 worker-*\n9 worker-*\n10 worker-*"))
                .containsExactly(Map.entry("worker-*", 2L));
    }

    @Test
    void aThreadGroupOfTheApplicationIsNamed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread grouped = new Thread(
                new ThreadGroup("orders 17"),
                () -> {
                    begun.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "grouped");
        grouped.start();
        begun.await();
        try {
            assertThat(inventory(Resource.THREADS).detail("grouped")).startsWith("in thread group orders *, now at ");
        } finally {
            end.countDown();
            grouped.join();
        }
    }

    @Test
    void threadsOfTheJvmAndTheRecorderAreLeftOut() {
        assertThat(amounts(inventory(Resource.THREADS)).keySet())
                .contains("main")
                .noneMatch(name -> name.startsWith("JFR ") || name.equals("Reference Handler"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anOpenFileAndAnOpenDirectoryAreTold(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("orders-17.csv"));
        String name = NamePattern.of(directory.toRealPath().toString());
        Inventory files = inventory(Resource.FILE_DESCRIPTORS);
        try (FileChannel channel = FileChannel.open(file);
                DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            assertThat(channel.isOpen()).isTrue();
            assertThat(stream).isNotNull();
            assertThat(amounts(files)).containsEntry(name + "/orders-*.csv", 1L).containsKey(name);
            assertThat(files.detail(name)).isEqualTo("a directory");
            assertThat(files.detail(name + "/orders-*.csv")).isEmpty();
        }
        assertThat(amounts(files)).doesNotContainKey(name).doesNotContainKey(name + "/orders-*.csv");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSocketIsToldByItsPeer() throws IOException {
        Inventory files = inventory(Resource.FILE_DESCRIPTORS);
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
                Socket first = new Socket("127.0.0.1", server.getLocalPort());
                Socket second = new Socket("127.0.0.1", server.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            assertThat(amounts(files).get("socket")).isGreaterThanOrEqualTo(3);
            assertThat(files.detail("socket")).isEqualTo("to 127.0.0.1:" + server.getLocalPort());
        }
    }

    @Test
    void buffersAreToldByKindNumberAndSize() {
        Inventory buffers = inventory(Resource.DIRECT_MEMORY);
        long before = amounts(buffers).get("direct buffers");
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);

        assertThat(amounts(buffers).get("direct buffers")).isGreaterThanOrEqualTo(before + buffer.capacity());
        assertThat(buffers.detail("direct buffers")).matches("now \\d+ buffers, \\d+ B on average");
    }

    @Test
    void aClassIsToldByItsLoaders() throws Exception {
        Inventory classes = inventory(Resource.CLASSES);
        URL here = InventoriesTests.class.getProtectionDomain().getCodeSource().getLocation();
        String name = Plugin.class.getName();
        try (URLClassLoader first = new URLClassLoader(new URL[] {here}, null);
                URLClassLoader second = new URLClassLoader(new URL[] {here}, null)) {
            assertThat(Class.forName(name, false, first)).isNotEqualTo(Class.forName(name, false, second));

            // The third is this test's own.
            assertThat(amounts(classes)).containsEntry(name, 3L);
            assertThat(classes.detail(name))
                    .matches("in 3 class loaders, for instance (java\\.net\\.URLClassLoader|jdk\\.internal\\.\\S+)");
        }
    }

    @Test
    void aGeneratedClassIsToldByItsGenerator() {
        Runnable lambda = () -> {};
        String name = ClassInventory.pattern(lambda.getClass().getName().split("/")[0]);
        Inventory classes = inventory(Resource.CLASSES);

        assertThat(amounts(classes)).containsKey(name);
        assertThat(classes.detail(name)).startsWith("lambda, in jdk.internal.loader.ClassLoaders$AppClassLoader");
    }

    private static final class Plugin {}
}
