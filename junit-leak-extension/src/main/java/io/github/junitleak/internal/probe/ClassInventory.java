package io.github.junitleak.internal.probe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.junitleak.internal.evidence.name.ClassGenerator;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;

/**
 * Loaded classes by the pattern of their names, what generated them and which class loaders have defined them, from
 * what {@code jcmd VM.class_hierarchy} and {@code VM.classloader_stats} print.
 */
final class ClassInventory implements Inventory {

    private static final DiagnosticCommand CLASSES = new DiagnosticCommand("vmClassHierarchy");
    private static final DiagnosticCommand LOADERS = new DiagnosticCommand("vmClassloaderStats");
    /** Column of a class loader's data in {@link #LOADERS}, and of its type. */
    private static final int DATA = 2;

    private static final int TYPE = 6;

    /** In place of the address of a loader's data. */
    private static final String BOOT = "null";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Override
    public String listing() {
        return print(CLASSES);
    }

    @Override
    public Map<String, Long> amounts(String listing) {
        return listing.lines().map(Loaded::of).collect(groupingBy(Loaded::name, counting()));
    }

    @Override
    public String detail(String name) {
        Map<String, String> types = new HashMap<>();
        print(LOADERS)
                .lines()
                .map(line -> line.trim().split("\\s+", TYPE + 1))
                .filter(columns -> columns.length > TYPE && columns[DATA].startsWith("0x"))
                .forEach(columns -> types.put(columns[DATA], columns[TYPE]));
        Set<String> loaders = new HashSet<>();
        print(CLASSES)
                .lines()
                .map(Loaded::of)
                .filter(loaded -> loaded.name().equals(name))
                .forEach(loaded -> loaders.add(loaded.loader()));
        String origin = ClassGenerator.of(name)
                .map(generator -> generator.what() + ", ")
                .orElse("");
        return origin + loaders(loaders, types);
    }

    /** A hidden class that may go before its loader has data of its own, which no loader is listed with. */
    private static String loaders(Set<String> loaders, Map<String, String> types) {
        if (loaders.contains(BOOT)) {
            return "in the boot class loader";
        }
        List<String> known = loaders.stream()
                .map(types::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (known.isEmpty()) {
            return "hidden";
        }
        String type = known.get(0);
        return known.size() == 1 ? "in " + type : "in " + known.size() + " class loaders, for instance " + type;
    }

    private String print(DiagnosticCommand command) {
        try {
            return command.print(server);
        } catch (JMException e) {
            throw new IllegalStateException("this JVM cannot list its classes (" + e.getMessage() + ")", e);
        }
    }

    /** The name without what differs: {@code com.example.Order$ByteBuddy*}. */
    static String pattern(String className) {
        return ClassGenerator.start(className)
                .map(start -> NamePattern.of(start) + "*")
                .orElseGet(() -> NamePattern.of(className));
    }

    /**
     * A line {@code | |--com.example.Order/0x00007f52b40cced0}; a hidden class has an address of its own before the
     * loader's data, an interface is marked behind it.
     *
     * @param loader address of the loader's data, or {@value #BOOT}
     */
    private record Loaded(String name, String loader) {
        static Loaded of(String line) {
            String text = line.substring(line.lastIndexOf("|--") < 0 ? 0 : line.lastIndexOf("|--") + 3)
                    .replace(" (intf)", "");
            int slash = text.indexOf('/');
            String name = slash < 0 ? text : text.substring(0, slash);
            return new Loaded(pattern(name), text.substring(text.lastIndexOf('/') + 1));
        }
    }
}
