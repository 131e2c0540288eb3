package io.github.junitleak.benchmarks.faults;

import io.github.junitleak.benchmarks.document.MarkdownTable;
import io.github.junitleak.benchmarks.jvm.ChildJvm;
import io.github.junitleak.benchmarks.jvm.OwnClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries every {@link Fault}, then kills the tests' JVM at random moments, and writes docs/faults.md. Needs Linux, and
 * rights to mount a file system and to make a control group: what is missing is left out, and said.
 */
public final class Faults {

    private static final Path DOCUMENT = Path.of("docs", "faults.md");
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final Path CGROUP = Path.of("/sys/fs/cgroup/pids/junit-leak-faults");
    private static final int KILLS = 30;
    private static final long SEED = 20_260_101;

    /** Files that a report may have; everything else is left over. */
    private static final String KEPT = ".*\\.(json|html|jfr|confirmation\\.txt)";

    private final MarkdownTable table =
            new MarkdownTable("Fault", "expected", "seen", "next test ran", "left over", "processes", "time, s");
    private boolean right = true;

    private record Seen(int exit, String output, double seconds) {
        String result() {
            return output.lines()
                    .filter(line -> line.startsWith("RESULT "))
                    .findFirst()
                    .orElse("no result, exit code " + exit);
        }
    }

    public static void main(String[] args) throws Exception {
        int kills = args.length == 0 ? KILLS : Integer.parseInt(args[0]);
        Faults faults = new Faults();
        for (Fault fault : Fault.all()) {
            faults.tryOut(fault);
        }
        String killed = faults.kill(kills);
        faults.write(killed);
        System.exit(faults.right ? 0 : 1);
    }

    private void tryOut(Fault fault) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("faults-");
        try {
            if (fault.before().equals(Fault.CGROUP) && !mayLimitProcesses()) {
                table.row(fault.name(), fault.expected(), "left out: no control group can be made", "", "", "", "");
                return;
            }
            Seen seen = run(fault, place);
            boolean next = seen.output().contains(FaultChild.NEXT);
            boolean expected = seen.output().contains(fault.expected());
            List<String> left = leftOver(place);
            long processes = processes(place);
            right &= next && expected && left.isEmpty() && processes == 0;
            System.out.println(fault.name() + ": " + seen.result() + " " + left);
            table.row(
                    fault.name(),
                    fault.expected(),
                    expected ? shortened(seen.result()) : "**" + shortened(seen.result()) + "**",
                    next ? "yes" : "**no**",
                    left.isEmpty() ? "nothing" : "**" + String.join(", ", left) + "**",
                    processes == 0 ? "none" : "**" + processes + "**",
                    String.format(Locale.ROOT, "%.1f", seen.seconds()));
        } finally {
            delete(place);
        }
    }

    private static String shortened(String result) {
        String text = result.replaceFirst("^RESULT (failed: )?", "").replaceAll("\\(95 %.*", "");
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private static Seen run(Fault fault, Path place) throws IOException, InterruptedException {
        Process process = start(fault, place);
        long begin = System.nanoTime();
        int exit = process.waitFor(BOUND.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : ChildJvm.TIMEOUT;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Seen(exit, Files.readString(place.resolve("output.txt")), seconds);
    }

    /** In a name space of mounts of its own, which ends with it. */
    private static Process start(Fault fault, Path place) throws IOException {
        Path temporary = Files.createDirectory(place.resolve("tmp"));
        Path reports = Files.createDirectory(place.resolve("reports"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + temporary, "-Djunitleak.report.directory=" + reports, "-XX:-UsePerfData"));
        command.addAll(fault.flags());
        command.addAll(ChildJvm.classPath(OwnClassPath.entries()));
        command.addAll(List.of(FaultChild.class.getName(), fault.test()));
        String java = command.stream().map(part -> "'" + part + "'").collect(Collectors.joining(" "));
        String before =
                fault.before().equals(Fault.CGROUP) ? "echo $$ >" + CGROUP.resolve("cgroup.procs") : fault.before();
        String script = (before.isEmpty() ? "" : before + "; ") + "exec " + java;
        ProcessBuilder builder = new ProcessBuilder("unshare", "--mount", "sh", "-c", script)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("output.txt").toFile());
        builder.environment().put("TMP", temporary.toString());
        builder.environment().put("REPORTS", reports.toString());
        return builder.start();
    }

    /** Kills the tests' JVM, as a CI system does that has lost its patience. */
    private String kill(int times) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Fault fault = Fault.all().get(0);
        Path trial = Files.createTempDirectory("faults-");
        double whole = run(fault, trial).seconds();
        delete(trial);
        int left = 0;
        int alive = 0;
        int torn = 0;
        for (int i = 0; i < times; i++) {
            Path place = Files.createTempDirectory("faults-");
            Process process = start(fault, place);
            Thread.sleep((long) (random.nextDouble() * whole * 1000));
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly().waitFor();
            for (ProcessHandle child : children) {
                child.onExit().completeOnTimeout(child, 10, TimeUnit.SECONDS).join();
            }
            alive += (int) processes(place);
            List<String> over = leftOver(place);
            left += over.isEmpty() ? 0 : 1;
            torn += torn(place.resolve("reports"));
            System.out.println("kill " + i + ": " + over);
            delete(place);
        }
        right &= left == 0 && alive == 0 && torn == 0;
        return "Killed " + times + " times at random moments of a leaking test (`kill -9`): " + left
                + " times something was left over, " + alive + " processes lived on, " + torn + " reports were torn.\n";
    }

    private static int torn(Path reports) throws IOException {
        int torn = 0;
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                torn += Files.readString(file).trim().endsWith("}") ? 0 : 1;
            }
        }
        return torn;
    }

    /**
     * Without the directory that JFR makes where it starts, which a killed JVM leaves empty, and what JUnit publishes.
     */
    private static List<String> leftOver(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> !file.equals(place))
                    .filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString())
                    .filter(name ->
                            !name.equals("output.txt") && !name.equals("reports") && !name.startsWith("junit-jupiter/"))
                    .filter(name -> !(name.startsWith("reports/") && name.matches(KEPT)))
                    .toList();
        }
    }

    private static long processes(Path place) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(place.toString()))
                        .isPresent())
                .filter(ProcessHandle::isAlive)
                .count();
    }

    private static boolean mayLimitProcesses() {
        try {
            Files.createDirectories(CGROUP);
            Files.writeString(CGROUP.resolve("pids.max"), "64");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
        if (Files.exists(CGROUP)) {
            CGROUP.toFile().delete();
        }
    }

    private void write(String killed) throws IOException {
        String document = "<!-- Written by `benchmarks/run faults`; edits are lost. -->\n# Faults\n\n"
                + "What becomes of a leak test where the machine, or the test itself, fails. *Expected* is part of the test's"
                + " message, or its result. *Next test ran* says that the tests' JVM went on. *Left over* are files in the"
                + " directories of temporary files and of reports that are no report. What differs from what is expected is"
                + " **bold**. JDK " + Runtime.version() + ", " + System.getProperty("os.name") + ".\n\n" + table + "\n"
                + killed;
        Files.writeString(DOCUMENT, document);
        System.out.println(document);
    }
}
