package io.github.junitleak.internal.jupiter;

import io.github.junitleak.AfterIteration;
import io.github.junitleak.BeforeIteration;
import io.github.junitleak.internal.run.Body;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * One iteration of a test method: the hooks before it, the method, the hooks after it.
 *
 * <p>JUnit's own invocation can and must proceed once: it is the first iteration. The others call the method with the
 * arguments that are already resolved; asking JUnit to resolve them again would give each iteration a new
 * {@code @TempDir} on JUnit 5, and grow by that.
 */
final class TestBody implements Body {

    private record Hook(Method method, Object target) {
        void run() {
            ReflectionSupport.invokeMethod(method, target);
        }
    }

    private final Invocation<Void> invocation;
    private final Method method;
    private final Object target;
    private final Object[] arguments;
    private final List<CountedIteration> iterations;
    private final List<Hook> before;
    private final List<Hook> after;
    private boolean proceeded;

    TestBody(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context) {
        this.invocation = invocation;
        method = call.getExecutable();
        target = call.getTarget().orElse(null);
        arguments = call.getArguments().toArray();
        iterations = Arrays.stream(arguments)
                .filter(CountedIteration.class::isInstance)
                .map(CountedIteration.class::cast)
                .toList();
        before = hooks(context, BeforeIteration.class);
        after = hooks(context, AfterIteration.class);
        Collections.reverse(after);
        refuseSuspendFunction();
    }

    /**
     * As {@code @BeforeEach} does: outer classes first, superclasses first; those after an iteration run in the
     * opposite order.
     */
    private static List<Hook> hooks(ExtensionContext context, Class<? extends Annotation> annotation) {
        List<Hook> hooks = new ArrayList<>();
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Method hook : AnnotationSupport.findAnnotatedMethods(
                    instance.getClass(), annotation, HierarchyTraversalMode.TOP_DOWN)) {
                if (hook.getParameterCount() > 0 || Modifier.isPrivate(hook.getModifiers())) {
                    throw new ExtensionConfigurationException("@" + annotation.getSimpleName() + " on "
                            + hook.getDeclaringClass().getName() + "." + hook.getName()
                            + "(): the method must have no parameters and not be private.");
                }
                hooks.add(new Hook(hook, instance));
            }
        }
        return hooks;
    }

    private void refuseSuspendFunction() {
        Class<?>[] types = method.getParameterTypes();
        if (types.length > 0 && types[types.length - 1].getName().equals("kotlin.coroutines.Continuation")) {
            throw new ExtensionConfigurationException(
                    "Leak test " + method.getDeclaringClass().getName() + "." + method.getName()
                            + "() is a suspend function, which cannot be repeated: wrap its body in runBlocking.");
        }
    }

    @Override
    public void run() throws Throwable {
        Throwable failure = null;
        iterations.forEach(CountedIteration::begin);
        try {
            before.forEach(Hook::run);
            call();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        for (Hook hook : after) {
            try {
                hook.run();
            } catch (Throwable thrown) {
                if (failure == null) {
                    failure = thrown;
                } else {
                    failure.addSuppressed(thrown);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void call() throws Throwable {
        if (proceeded) {
            ReflectionSupport.invokeMethod(method, target, arguments);
        } else {
            proceeded = true;
            invocation.proceed();
        }
    }
}
