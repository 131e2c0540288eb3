package io.github.junitleak.internal.session;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.view.text.SessionTable;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.UnreadableReportException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints a table of all leak tests when a test plan has been executed. The launcher finds it as a service. Between two
 * plans it keeps nothing, and within one only the path of each report, and when each running test began. Cannot see:
 * measurements from code, which publish nothing.
 */
public final class SessionListener implements TestExecutionListener {

    /** Key of the report entry that holds a leak test's verdict. */
    public static final String VERDICT = "junitleak.verdict";

    /** Key of the report entry that holds the path of a leak test's JSON file. */
    public static final String REPORT = "junitleak.report";

    private final Queue<String> files = new ConcurrentLinkedQueue<>();
    private final Map<String, Begun> running = new ConcurrentHashMap<>();
    private final LongAdder nanos = new LongAdder();
    private final Supplier<PrintStream> out;
    private final LongSupplier clock;

    /** When a test began, and whether it has turned out to be a leak test. */
    private record Begun(long at, boolean isLeakTest) {}

    /** For the launcher: prints where {@link System#out} leads to at that time. */
    public SessionListener() {
        this(() -> System.out, System::nanoTime);
    }

    SessionListener(Supplier<PrintStream> out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            running.put(test.getUniqueId(), new Begun(clock.getAsLong(), false));
        }
    }

    /** A leak test takes its time in fresh JVMs, too; only the whole of it is what a build takes longer. */
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Begun begun = running.remove(test.getUniqueId());
        if (begun != null && begun.isLeakTest()) {
            nanos.add(clock.getAsLong() - begun.at());
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String file = entry.getKeyValuePairs().get(REPORT);
        if (file != null) {
            files.add(file);
            running.computeIfPresent(test.getUniqueId(), (id, begun) -> new Begun(begun.at(), true));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        List<LeakReport> reports = new ArrayList<>();
        for (String file = files.poll(); file != null; file = files.poll()) {
            try {
                reports.add(ReportFiles.read(Path.of(file)));
            } catch (UnreadableReportException e) {
                out.get().println(e.getMessage());
            }
        }
        Duration time = Duration.ofNanos(nanos.sumThenReset());
        if (!reports.isEmpty()) {
            out.get().println(System.lineSeparator() + SessionTable.of(reports, time) + System.lineSeparator());
        }
    }
}
