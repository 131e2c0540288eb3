package io.github.junitleak.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which test a report speaks of, with everything that other tools' results can be joined by.
 *
 * @param className fully qualified binary name of the test class; for a measurement from code, the name it was given
 * @param method name of the test method; {@code "measure"} for a measurement from code
 * @param parameterTypes simple names of the method's parameter types, in order
 * @param displayName what JUnit shows for this invocation
 * @param invocation number of a repeated or parameterized invocation, from 1; 0 for a plain test
 * @param uniqueId JUnit Platform unique id, absent for a measurement from code
 */
public record TestId(
        String className,
        String method,
        List<String> parameterTypes,
        String displayName,
        int invocation,
        Optional<String> uniqueId) {
    public TestId {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(method, "method");
        parameterTypes = List.copyOf(parameterTypes);
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(uniqueId, "uniqueId");
        if (invocation < 0) {
            throw new IllegalArgumentException("invocation is " + invocation + ", must be at least 0");
        }
    }

    /** For instance {@code OrderServiceTest.placeOrder()} or {@code OrderServiceTest.placeOrder(int)[2]}. */
    public String label() {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        String call = simple + "." + method + "(" + String.join(", ", parameterTypes) + ")";
        return invocation == 0 ? call : call + "[" + invocation + "]";
    }
}
