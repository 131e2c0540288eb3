package io.github.junitleak.cli;

import io.github.junitleak.build.scan.Forks;
import io.github.junitleak.build.scan.LogProgress;
import io.github.junitleak.build.scan.Scan;
import io.github.junitleak.build.scan.ScanOptions;
import io.github.junitleak.build.scan.ScanPage;
import io.github.junitleak.build.scan.ScanResult;
import io.github.junitleak.build.scan.ScanText;
import io.github.junitleak.build.scan.Shard;
import io.github.junitleak.build.scan.WorkerJvm;
import io.github.junitleak.scan.ScanSettings;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "scan",
        description = {
            "Repeats the tests that a project has, class by class, and lists those that leak.",
            "The tests need no annotation and no dependency of this project; they run on the JUnit Platform, in JVMs of"
                    + " their own."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no class leaks", "1:a class leaks", "2:the arguments are wrong", "3:nothing could be scanned"
        })
final class ScanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-cp", "--class-path"},
            paramLabel = "PATH",
            required = true,
            description = {
                "The class path of the tests, separated as on this platform, with junit-platform-launcher.",
                "An entry that ends in /* stands for the jars of a directory."
            })
    private String classPath;

    @Option(
            names = "--scan-class-path",
            paramLabel = "PATH",
            description = {
                "Directories or jars in which test classes are looked for;",
                "if not given, the directories of the class path."
            })
    private String roots;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "Scan the classes of this package and of those below it.")
    private List<String> packages = List.of();

    @Option(names = "--class", paramLabel = "NAME", description = "Scan this class; * stands for any characters.")
    private List<String> classes = List.of();

    @Option(
            names = "--exclude-class",
            paramLabel = "NAME",
            description = "Leave this class out; * stands for any characters.")
    private List<String> excluded = List.of();

    @Option(
            names = "--tag",
            paramLabel = "EXPRESSION",
            description = "Scan tests with this tag; a tag expression of JUnit.")
    private List<String> tags = List.of();

    @Option(names = "--exclude-tag", paramLabel = "EXPRESSION", description = "Leave tests with this tag out.")
    private List<String> excludedTags = List.of();

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "How long the tests of a class are repeated; ${DEFAULT-VALUE} if not given.")
    private double time;

    @Option(
            names = "--max-time",
            paramLabel = "MINUTES",
            description = {
                "After this time no class is begun; those not reached are listed.",
                "Classes that were quick in an earlier scan come first."
            })
    private Double maxTime;

    @Option(
            names = "--test-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "A test that runs longer is listed as hung, and its JVM killed; ${DEFAULT-VALUE} if not given.")
    private int testTimeout;

    @Option(
            names = "--forks",
            paramLabel = "NUMBER",
            description = "JVMs at a time; if not given, one for each core, as far as there is memory.")
    private Integer forks;

    @Option(
            names = "--shard",
            paramLabel = "NUMBER/OF",
            defaultValue = "1/1",
            description = "Scan one of several parts of the classes, for instance 2/8; by a hash of their names.")
    private String shard;

    @Option(
            names = "--shard-times",
            paramLabel = "DIRECTORY",
            description = {
                "The output of an earlier scan, given once for each of its shards:",
                "shards take equally long then. Each shard must be given the same."
            })
    private List<Path> shardTimes = List.of();

    @Option(names = "--continue", description = "Leave out the classes that an earlier scan has done.")
    private boolean continued;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIRECTORY",
            defaultValue = "leak-scan",
            description = "Where the results are written; ${DEFAULT-VALUE} if not given.")
    private Path output;

    @Option(
            names = "--java",
            paramLabel = "FILE",
            description = "The java binary that runs the tests; if not given, the one that runs this.")
    private Path java;

    @Option(
            names = "--jvm-arg",
            paramLabel = "ARGUMENT",
            description = "An argument of the tests' JVMs, for instance -Xmx512m.")
    private List<String> jvmArguments = List.of();

    @Option(
            names = "--config",
            paramLabel = "KEY=VALUE",
            description = "A configuration parameter of the JUnit Platform.")
    private Map<String, String> parameters = Map.of();

    @Option(
            names = "--directory",
            paramLabel = "DIRECTORY",
            defaultValue = ".",
            description = "The working directory of the tests; the present one if not given.")
    private Path directory;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ScanOptions options = options();
        ScanResult result = System.console() == null
                ? new Scan(options, new LogProgress(line -> {
                            out.println(line);
                            out.flush();
                        }))
                        .run()
                : onTerminal(options, out);
        ScanText.of(result).forEach(out::println);
        if (result.classes().isEmpty()) {
            spec.commandLine().getErr().println("No test class was found in " + options.roots());
            return ExitCode.FAILED;
        }
        out.println("Scan report: " + ScanPage.write(List.of(new ScanPage.Part(output, result)), output));
        return result.hasLeaks() ? ExitCode.LEAKS : result.isEmpty() ? ExitCode.FAILED : ExitCode.CLEAN;
    }

    private static ScanResult onTerminal(ScanOptions options, PrintWriter out)
            throws IOException, InterruptedException {
        try (TerminalProgress progress = new TerminalProgress(out)) {
            return new Scan(options, progress).run();
        }
    }

    private ScanOptions options() throws IOException {
        List<Path> path = entries(classPath);
        List<Path> where =
                roots == null ? path.stream().filter(Files::isDirectory).toList() : entries(roots);
        checked(time > 0, "--time is " + time + ", must be more than 0");
        checked(testTimeout > 0, "--test-timeout is " + testTimeout + ", must be more than 0");
        checked(forks == null || forks > 0, "--forks is " + forks + ", must be at least 1");
        checked(maxTime == null || maxTime > 0, "--max-time is " + maxTime + ", must be more than 0");
        WorkerJvm jvm = new WorkerJvm(
                java == null ? WorkerJvm.ownJava() : java,
                jvmArguments,
                path,
                List.of(ownJar()),
                Map.of(),
                Map.of(),
                directory);
        ScanSettings settings = new ScanSettings(
                output.resolve("leak-reports"),
                Duration.ofMillis(Math.round(time * 1000)),
                Duration.ofSeconds(testTimeout),
                tags,
                excludedTags,
                parameters);
        return new ScanOptions(
                jvm,
                where,
                wanted(),
                settings,
                output,
                forks == null ? Forks.ofThisMachine(jvmArguments) : forks,
                Optional.ofNullable(maxTime).map(minutes -> Duration.ofMillis(Math.round(minutes * 60_000))),
                shard(),
                continued);
    }

    private void checked(boolean rule, String message) {
        if (!rule) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private Shard shard() throws IOException {
        try {
            return Shard.parse(shard).weighted(shardTimes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    private Predicate<String> wanted() {
        List<Pattern> included = classes.stream().map(ScanCommand::pattern).toList();
        List<Pattern> without = excluded.stream().map(ScanCommand::pattern).toList();
        return name -> (packages.isEmpty() || packages.stream().anyMatch(each -> name.startsWith(each + ".")))
                && (included.isEmpty()
                        || included.stream().anyMatch(each -> each.matcher(name).matches()))
                && without.stream().noneMatch(each -> each.matcher(name).matches());
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(Arrays.stream(name.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse(""));
    }

    private List<Path> entries(String text) throws IOException {
        java.util.ArrayList<Path> entries = new java.util.ArrayList<>();
        for (String entry : text.split(Pattern.quote(File.pathSeparator))) {
            if (entry.endsWith("/*")) {
                try (var jars = Files.newDirectoryStream(Path.of(entry.substring(0, entry.length() - 2)), "*.jar")) {
                    jars.forEach(entries::add);
                }
            } else if (!entry.isEmpty()) {
                entries.add(Path.of(entry));
            }
        }
        return entries;
    }

    /** The jar that this class is in: all that it contains is relocated, so that it may stand beside any tests. */
    private static Path ownJar() throws IOException {
        try {
            return Path.of(ScanCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
