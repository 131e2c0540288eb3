package io.github.junitleak.internal.confirm;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
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

    /**
     * @param args unique id, file of system properties, file of configuration parameters, and the directory of
     *     temporary files, which the other side deletes if it can
     */
    public static void main(String[] args) {
        int code = NO_RESULT;
        try {
            endWithTheOtherSide(new TemporaryDirectory(Path.of(args[3])));
            load(Path.of(args[1])).forEach(System::setProperty);
            code = run(args[0], load(Path.of(args[2]))) ? 0 : NO_RESULT;
        } catch (Throwable failure) {
            // An OutOfMemoryError, for instance, which the launcher lets through.
            failure.printStackTrace(System.out);
        } finally {
            // Threads that the test left running, which may be the leak itself, must not keep this JVM alive.
            Runtime.getRuntime().halt(code);
        }
    }

    private static boolean run(String uniqueId, Map<String, String> parameters) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectUniqueId(uniqueId))
                .configurationParameters(parameters)
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.getFailures().forEach(failure -> failure.getException().printStackTrace(System.out));
        return summary.getTestsFoundCount() > 0 && summary.getTotalFailureCount() == 0;
    }

    private static Map<String, String> load(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /** Halts when the JVM that started this one ends or closes the pipe, whichever way. */
    private static void endWithTheOtherSide(TemporaryDirectory temporary) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing is ever sent.
                        }
                    } catch (IOException e) {
                        // As good as the end.
                    }
                    temporary.close();
                    Runtime.getRuntime().halt(NO_RESULT);
                },
                "junit-leak-lifeline");
        watch.setDaemon(true);
        watch.start();
    }
}
