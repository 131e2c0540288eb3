package io.github.junitleak.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report is about.
 *
 * @since 0.1.0
 */
public sealed interface TestId {

    /** For instance {@code OrderServiceTest.placeOrder()}, {@code OrderServiceTest.placeOrder(int)[2]}. */
    String label();

    /** The label beside other tests of the same class, for instance {@code placeOrder(int)[2]}. */
    String labelInClass();

    /** What people read in a list of tests; any characters. */
    String displayName();

    /** Fully qualified binary name of the test class; absent for a measurement from code. */
    Optional<String> testClass();

    /**
     * A test method that JUnit ran, with everything that other tools' results can be joined by.
     *
     * @param className fully qualified binary name of the test class
     * @param method name of the test method
     * @param parameterTypes simple names of the method's parameter types, in order
     * @param displayName what JUnit shows for this invocation
     * @param invocation number of a repeated or parameterized invocation, from 1; 0 for a plain test
     * @param uniqueId JUnit Platform unique id
     */
    record OfMethod(
            String className,
            String method,
            List<String> parameterTypes,
            String displayName,
            int invocation,
            String uniqueId)
            implements TestId {
        public OfMethod {
            Objects.requireNonNull(className, "className");
            Objects.requireNonNull(method, "method");
            parameterTypes = List.copyOf(parameterTypes);
            Objects.requireNonNull(displayName, "displayName");
            Objects.requireNonNull(uniqueId, "uniqueId");
            if (invocation < 0) {
                throw new IllegalArgumentException("invocation is " + invocation + ", must be at least 0");
            }
        }

        @Override
        public String label() {
            return className.substring(className.lastIndexOf('.') + 1) + "." + labelInClass();
        }

        @Override
        public String labelInClass() {
            String call = method + "(" + String.join(", ", parameterTypes) + ")";
            return invocation == 0 ? call : call + "[" + invocation + "]";
        }

        @Override
        public Optional<String> testClass() {
            return Optional.of(className);
        }
    }

    /**
     * A measurement from code.
     *
     * @param name the one that the code gave it, not blank
     */
    record Named(String name) implements TestId {
        public Named {
            if (name.isBlank()) {
                throw new IllegalArgumentException("name is blank, must say what is measured");
            }
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public String labelInClass() {
            return name;
        }

        @Override
        public String displayName() {
            return name;
        }

        @Override
        public Optional<String> testClass() {
            return Optional.empty();
        }
    }
}
