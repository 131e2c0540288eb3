package io.github.junitleak.internal.confirm;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What a {@link FreshJvm} runs: one test, by its unique id. */
final class FreshJvmMain {

    /** Exit code where the unique id led to no test, or the test failed, so that there is no result. */
    static final int NO_RESULT = 3;

    private FreshJvmMain() {}

    /** @param args unique id, and the directory of this JVM's files, which the other side deletes if it can */
    public static void main(String[] args) {
        int code = NO_RESULT;
        try {
            Path directory = Path.of(args[1]);
            CountDownLatch begin = endWithTheOtherSide(System.in, directory);
            // The test's own input is empty, as Surefire's is: a test that reads must not wait for ever.
            System.setIn(InputStream.nullInputStream());
            Files.delete(directory.resolve(FreshJvm.ARGUMENTS));
            taken(directory.resolve(FreshJvm.PROPERTIES)).forEach(System::setProperty);
            Map<String, String> parameters = taken(directory.resolve(FreshJvm.PARAMETERS));
            code = run(args[0], parameters, begin) ? 0 : NO_RESULT;
        } catch (Throwable failure) {
            // An OutOfMemoryError, for instance, which the launcher lets through.
            failure.printStackTrace(System.out);
        } finally {
            // Threads that the test left running, which may be the leak itself, must not keep this JVM alive.
            Runtime.getRuntime().halt(code);
        }
    }

    private static boolean run(String uniqueId, Map<String, String> parameters, CountDownLatch begin)
            throws InterruptedException {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectUniqueId(uniqueId))
                .configurationParameters(parameters)
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        begin.await();
        launcher.execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.getFailures().forEach(failure -> failure.getException().printStackTrace(System.out));
        if (summary.getTestsFoundCount() == 0) {
            System.out.println("Error: the class path of this JVM leads to no test of that id");
        }
        return summary.getTestsFoundCount() > 0 && summary.getTotalFailureCount() == 0;
    }

    /** What the file holds, which may be secret: it is gone before the test runs. */
    private static Map<String, String> taken(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        Files.delete(file);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /**
     * Halts when the JVM that started this one ends or closes the pipe, whichever way.
     *
     * @return opened by the one byte that is sent, when the test may begin
     */
    private static CountDownLatch endWithTheOtherSide(InputStream pipe, Path directory) {
        CountDownLatch begin = new CountDownLatch(1);
        Thread watch = new Thread(
                () -> {
                    try {
                        while (pipe.read() >= 0) {
                            begin.countDown();
                        }
                    } catch (IOException e) {
                        // As good as the end.
                    }
                    TemporaryDirectory.delete(directory);
                    Runtime.getRuntime().halt(NO_RESULT);
                },
                "junit-leak-lifeline");
        watch.setDaemon(true);
        watch.start();
        return begin;
    }
}
