package io.github.junitleak.scan;

import io.github.junitleak.LeakCheck;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * A test as its engine discovers it: a method, all invocations of a parameterized one together.
 *
 * @param id unique id for the JUnit Platform
 * @param label for instance {@code OrderServiceTest.placeOrder()}
 * @param method absent where the engine names none
 */
record Unit(String id, String label, Optional<MethodSource> method) {

    /** How its source declares the method, which must be known; Kotlin's names may have spaces. */
    String declaration() {
        MethodSource source = method.orElseThrow();
        boolean kotlin = Arrays.stream(source.getJavaClass().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals("kotlin.Metadata"));
        return kotlin
                ? "fun `" + source.getMethodName() + "`() {"
                : Arrays.stream(source.getJavaMethod().getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "void " + source.getMethodName() + "(", ") {"));
    }

    /** Whether it is measured as a leak test already. */
    boolean isLeakTest() {
        return method.filter(source -> AnnotationSupport.isAnnotated(source.getJavaMethod(), LeakCheck.class)
                        || AnnotationSupport.isAnnotated(source.getJavaClass(), LeakCheck.class))
                .isPresent();
    }
}
