package io.github.junitleak.benchmarks.child;

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
