package io.github.junitleak.internal.probe;

import static java.util.Comparator.comparingLong;

import io.github.junitleak.model.Measurement.Memory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What operating system and JVM say that the process takes. It never decides: the collector keeps what it may need
 * again, {@code malloc} keeps what was freed, and pages of mapped files come and go.
 */
public final class ProcessMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    /** The category that is the committed heap. */
    private static final String HEAP = "Java Heap";

    private static final int CATEGORIES = 3;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final Optional<MemoryPoolMXBean> metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .findFirst();
    private final NativeMemory nativeMemory = new NativeMemory();
    private final Map<String, Long> nativeAtFirst;
    private final long residentAtFirst;
    private final long committedAtFirst;
    private final long metaspaceAtFirst;

    /** What is taken now is what was taken at first. */
    public ProcessMemory() {
        residentAtFirst = resident().orElse(0);
        committedAtFirst = committed();
        metaspaceAtFirst = metaspace();
        nativeAtFirst = nativeMemory.committed();
    }

    /**
     * Then and now; what this platform does not report is left out. Where the JVM tracks its native memory, the
     * categories that grew most are among it.
     */
    public List<Memory> sinceBegin() {
        Stream<Memory> always = Stream.of(
                        new Memory("resident set", residentAtFirst, resident().orElse(0)),
                        new Memory("committed heap", committedAtFirst, committed()),
                        new Memory("metaspace", metaspaceAtFirst, metaspace()))
                .filter(each -> each.first() > 0 && each.last() > 0);
        Stream<Memory> grown = nativeMemory.committed().entrySet().stream()
                .filter(category -> !category.getKey().equals(HEAP))
                .map(category -> new Memory(
                        "native memory of " + category.getKey(),
                        nativeAtFirst.getOrDefault(category.getKey(), 0L),
                        category.getValue()))
                .filter(each -> each.last() > each.first())
                .sorted(comparingLong(each -> each.first() - each.last()))
                .limit(CATEGORIES);
        return Stream.concat(always, grown).toList();
    }

    private long committed() {
        return memory.getHeapMemoryUsage().getCommitted();
    }

    private long metaspace() {
        return metaspace.map(pool -> pool.getUsage().getUsed()).orElse(0L);
    }

    /** On Linux only. */
    private static OptionalLong resident() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
