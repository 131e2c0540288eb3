package io.github.junitleak.benchmarks.faults;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one method of {@link FaultSubject}, and then a second test, which a fault of the first must not cost. */
public final class FaultChild {

    static final String PASSED = "RESULT passed";
    static final String FAILED = "RESULT failed: ";
    static final String NEXT = "NEXT TEST RAN";

    private FaultChild() {}

    public static void main(String[] args) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(FaultSubject.class, args[0]))
                                .build(),
                        listener);
        System.out.println(listener.getSummary().getFailures().stream()
                .map(failure -> FAILED + failure.getException().getMessage())
                .findFirst()
                .orElse(PASSED));
        System.out.println(NEXT);
        Runtime.getRuntime().halt(0);
    }
}
