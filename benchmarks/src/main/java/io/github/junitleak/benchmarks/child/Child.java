package io.github.junitleak.benchmarks.child;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import org.opentest4j.AssertionFailedError;

/** Runs {@link Subject} with the JUnit Platform, as a build tool would, and exits with 1 if there is no verdict. */
public final class Child {

    /** Begins the line that says why there is no verdict. */
    public static final String NO_VERDICT = "No verdict: ";

    private Child() {}

    public static void main(String[] args) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Subject.class))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        List<Failure> failures = listener.getSummary().getFailures();
        for (Failure failure : failures) {
            // A leak that was found is a verdict, and stands in the report.
            if (!(failure.getException() instanceof AssertionFailedError)) {
                System.out.println(NO_VERDICT + failure.getException());
                failure.getException().printStackTrace(System.out);
                System.exit(1);
            }
        }
        // Bodies leave threads behind; that is what some of them are for.
        System.exit(0);
    }
}
