package io.github.junitleak.benchmarks.child;

import io.github.junitleak.LeakDetector;
import io.github.junitleak.LeakTest;
import io.github.junitleak.benchmarks.scenario.Scenario;
import java.lang.ref.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The leak test of a body, written as a user would; it leaves all settings to system properties. The confirming JVM
 * runs it too, and inherits the properties that choose the body.
 */
public final class Subject {

    /** System property: class of the body. */
    public static final String BODY = "benchmarks.body";
    /** System property: MiB of live heap beside the body. */
    public static final String BALLAST = "benchmarks.ballast";

    /** System property: how many other leak tests run before, in the same JVM. */
    public static final String TESTS_BEFORE = "benchmarks.before";

    private final Ballast ballast = new Ballast(Integer.getInteger(BALLAST, 0));
    private final Scenario body;
    private int iteration;

    Subject() throws ReflectiveOperationException {
        Class<?> type = Class.forName(System.getProperty(BODY));
        body = Scenario.class.isAssignableFrom(type)
                ? (Scenario) type.getDeclaredConstructor().newInstance()
                : new StaticMethods(type);
    }

    @BeforeEach
    void setUp() throws Exception {
        for (int i = 0; i < Integer.getInteger(TESTS_BEFORE, 0); i++) {
            LeakDetector.named("before").iterations(200).measure(() -> {});
        }
        body.setUp();
    }

    @LeakTest
    void iterate() throws Exception {
        body.iterate(iteration++);
    }

    @AfterEach
    void tearDown() throws Exception {
        body.tearDown();
        Reference.reachabilityFence(ballast);
    }
}
