package io.github.junitleak.internal.jupiter;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;

/** Says both where JUnit's timeout ends a test whose leak was already found: the leak, and the timeout. */
public final class TimeoutMessage implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        Optional<String> leak = Begun.in(context).flatMap(Begun::leak);
        if (thrown instanceof TimeoutException && leak.isPresent()) {
            throw new AssertionFailedError(
                    leak.get() + "\nTimeout:  " + thrown.getMessage()
                            + ", before a fresh JVM had confirmed the leak; give the test more time (@Timeout,"
                            + " junit.jupiter.execution.timeout.*)",
                    thrown);
        }
        throw thrown;
    }
}
