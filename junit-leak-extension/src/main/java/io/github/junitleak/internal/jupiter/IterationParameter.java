package io.github.junitleak.internal.jupiter;

import io.github.junitleak.Iteration;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a leak test's method its {@link Iteration}. */
public final class IterationParameter implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Iteration.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getDeclaringExecutable() instanceof Method method
                && context.getTestMethod().filter(method::equals).isPresent()) {
            return CountedIteration.in(context);
        }
        throw new ExtensionConfigurationException("Iteration is a parameter of "
                + parameter.getDeclaringExecutable().getName()
                + "(): it must be one of the test's method, which alone is repeated.");
    }
}
