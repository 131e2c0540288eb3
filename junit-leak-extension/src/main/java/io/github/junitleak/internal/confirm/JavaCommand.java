package io.github.junitleak.internal.confirm;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command line of a JVM like this one, but for some flags: same binary, class path, module path and options.
 *
 * @param java the {@code java} binary
 * @param options JVM options, in order; class path and main class come after
 * @param classPath entries separated as on this platform
 */
record JavaCommand(Path java, List<String> options, String classPath) {

    /**
     * Would disturb or be disturbed: debuggers wait for a second client, coverage agents write to the same file, remote
     * management binds the same port, other recordings share the sampler; heap dumps and archives of classes are
     * written to files of the first JVM's, and commands that it runs when it ends have nothing to do with this one.
     * Agents that tests need, of mocking libraries for instance, stay.
     */
    private static final Pattern UNWANTED =
            Pattern.compile("-(agentlib:jdwp|agentpath:\\S*(jprofiler|yjp|async)|Xdebug|Xrunjdwp"
                    + "|javaagent:\\S*(jacoco|intellij-coverage|coverage-agent|idea_rt|clover|cobertura|emma)"
                    + "|Dcom\\.sun\\.management\\.jmxremote\\S*|Xlog|Xloggc|XX:StartFlightRecording|XX:OnOutOfMemoryError|XX:OnError|XX:ErrorFile"
                    + "|XX:(\\+HeapDump|HeapDump|FullGCHeapDump)\\S*|XX:AOT(CacheOutput|Mode|Configuration)"
                    + "|XX:(ArchiveClassesAtExit|\\+AutoCreateSharedArchive|DumpLoadedClassList)).*");

    /** What the flags of the fresh JVM replace; two collectors, for instance, would keep it from starting. */
    private static final Pattern REPLACED =
            Pattern.compile("-XX:([+-]Use(G1|Serial|Parallel|ParallelOld|Z|Shenandoah|Epsilon|ConcMarkSweep)GC"
                    + "|[+-]ZGenerational|Shenandoah\\S*|(Max)?NewSize|NewRatio|[+-]UseTLAB|[+-]ResizeTLAB|(Min)?TLABSize|FlightRecorderOptions"
                    + "|SoftRefLRUPolicyMSPerMB|[+-]DisableExplicitGC|[+-]ExplicitGCInvokesConcurrent).*");

    /** @param flags options of the fresh JVM, which win */
    static JavaCommand likeThisJvm(List<String> flags) {
        Properties properties = System.getProperties();
        boolean windows = File.separatorChar == '\\';
        Path java = Path.of(properties.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        List<String> inherited = ManagementFactory.getRuntimeMXBean().getInputArguments();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new JavaCommand(java, options(inherited, flags), classPath(properties, loader));
    }

    static List<String> options(List<String> inherited, List<String> flags) {
        List<String> options = new ArrayList<>();
        inherited.stream()
                .filter(option -> !UNWANTED.matcher(option).matches())
                .filter(option -> !REPLACED.matcher(option).matches())
                .forEach(options::add);
        options.addAll(flags);
        return options;
    }

    /**
     * Surefire shows tests a class path without its own runner, the launcher included; the real one is a jar that only
     * names others. Where it starts no JVM, and with the console launcher's option {@code -cp}, the tests are in a
     * class loader only, whose addresses are added.
     */
    static String classPath(Properties properties, ClassLoader loader) {
        Set<String> entries = new LinkedHashSet<>();
        Stream.of("java.class.path", "surefire.real.class.path")
                .map(key -> properties.getProperty(key, ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .forEach(entries::add);
        addFiles(loader, entries);
        return String.join(File.pathSeparator, entries);
    }

    /** A parent's before its child's, as classes are looked for. */
    private static void addFiles(ClassLoader loader, Set<String> entries) {
        if (loader == null) {
            return;
        }
        addFiles(loader.getParent(), entries);
        if (loader instanceof URLClassLoader withAddresses) {
            for (URL address : withAddresses.getURLs()) {
                if (address.getProtocol().equals("file")) {
                    entries.add(new File(URI.create(address.toString())).getPath());
                }
            }
        }
    }

    /**
     * The lines of an argument file (JDK 9 and later), since class paths outgrow what a command line may hold.
     *
     * @param arguments of the main class
     */
    List<String> argumentFile(Class<?> main, List<String> arguments) {
        List<String> lines = new ArrayList<>();
        options.forEach(option -> lines.add(quoted(option)));
        lines.add("-cp");
        lines.add(quoted(classPath));
        lines.add(main.getName());
        arguments.forEach(argument -> lines.add(quoted(argument)));
        return lines;
    }

    /** In argument files a backslash escapes, also between quotes. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
