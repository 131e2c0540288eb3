package io.github.junitleak.scan;

import io.github.junitleak.internal.confirm.FreshJvm;
import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.LeakReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Makes some tests of a class one test of the JUnit Platform, with a unique id, so that a leak of theirs is confirmed
 * in a fresh JVM as that of any leak test. It finds nothing but its own ids.
 */
public final class ScanEngine implements TestEngine {
    static final String ID = "leak-scan";
    static final String CLASS = "class";
    static final String UNIT = "unit";

    private static final String REPORTS = "junitleak.report.directory";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        EngineDescriptor engine = new EngineDescriptor(uniqueId, "JUnit Leak scan");
        request.getSelectorsByType(UniqueIdSelector.class).stream()
                .map(UniqueIdSelector::getUniqueId)
                .filter(id -> id.hasPrefix(uniqueId) && id.getSegments().size() > 1)
                .forEach(id -> engine.addChild(new Repeated(id)));
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        EngineExecutionListener listener = request.getEngineExecutionListener();
        TestDescriptor engine = request.getRootTestDescriptor();
        listener.executionStarted(engine);
        for (TestDescriptor test : engine.getChildren()) {
            listener.executionStarted(test);
            listener.executionFinished(test, result((Repeated) test, request));
        }
        listener.executionFinished(engine, TestExecutionResult.successful());
    }

    private static TestExecutionResult result(Repeated test, ExecutionRequest request) {
        try {
            Path reports =
                    Path.of(request.getConfigurationParameters().get(REPORTS).orElseThrow());
            test.explain(reports);
            return TestExecutionResult.successful();
        } catch (UnitsFailed e) {
            // In one line, since a line of what this JVM prints is quoted.
            return TestExecutionResult.failed(new IllegalStateException(e.getMessage()));
        } catch (Exception e) {
            return TestExecutionResult.failed(e);
        }
    }

    private static final class Repeated extends AbstractTestDescriptor {
        Repeated(UniqueId id) {
            super(id, "some tests of a class");
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }

        void explain(Path reports) throws Exception {
            List<UniqueId.Segment> segments = getUniqueId().getSegments();
            Class<?> testClass = Class.forName(
                    segments.get(1).getValue(), false, Thread.currentThread().getContextClassLoader());
            var wanted = segments.stream()
                    .filter(segment -> segment.getType().equals(UNIT))
                    .map(UniqueId.Segment::getValue)
                    .collect(Collectors.toSet());
            ScanSettings settings = ScanSettings.read(Path.of(System.getProperty(ScanWorker.SETTINGS)));
            try (Launching launching = new Launching()) {
                Execution execution = new Execution(launching.launcher(), testClass, settings, Watchdog.none());
                List<Unit> units = execution.units().stream()
                        .filter(unit -> wanted.isEmpty() || wanted.contains(unit.id()))
                        .toList();
                Files.createDirectories(reports);
                LeakReport report = new Measuring(execution, testClass)
                        .explain(units, FreshJvm.recording(reports), FreshJvm.iterations());
                new ReportFiles(reports).write(report, false);
            }
        }

        @Override
        public Optional<org.junit.platform.engine.TestSource> getSource() {
            return Optional.empty();
        }
    }
}
