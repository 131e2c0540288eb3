package io.github.junitleak.internal.jupiter;

import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails a leak test that ended without having been measured: a green one would say that nothing leaks. An extension
 * that stands before this project's may run the method itself and skip all others, as Quarkus does.
 */
public final class UnmeasuredGuard implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()
                || Begun.in(context).isPresent()
                || AnnotationSupport.isAnnotated(context.getTestMethod(), TestFactory.class)) {
            return;
        }
        throw new ExtensionConfigurationException("Leak test "
                + context.getRequiredTestClass().getName() + "."
                + context.getRequiredTestMethod().getName()
                + "() ran once and was not measured: another extension of its class runs the method itself, as"
                + " @QuarkusTest does; make it a @Test that measures with LeakDetector.");
    }
}
