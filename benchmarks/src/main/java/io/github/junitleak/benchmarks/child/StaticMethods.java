package io.github.junitleak.benchmarks.child;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/**
 * A program of the corpus: a class with static {@code setUp()}, {@code iterate(int)} and, where it needs it,
 * {@code tearDown()}. Its {@code settle()}, which waits for work that an iteration has left to others, is not called: a
 * leak test has no such thing, and must know by itself.
 */
final class StaticMethods implements Scenario {

    private final MethodHandle setUp;
    private final MethodHandle iterate;
    private final MethodHandle tearDown;

    StaticMethods(Class<?> program) throws IllegalAccessException {
        setUp = optional(program, "setUp");
        iterate = find(program, "iterate", int.class)
                .orElseThrow(() -> new IllegalArgumentException(program.getName() + " has no static iterate(int)"));
        tearDown = optional(program, "tearDown");
    }

    private static MethodHandle optional(Class<?> program, String name) throws IllegalAccessException {
        return find(program, name).orElseGet(() -> MethodHandles.empty(MethodType.methodType(void.class)));
    }

    private static Optional<MethodHandle> find(Class<?> program, String name, Class<?>... parameters)
            throws IllegalAccessException {
        for (Method method : program.getDeclaredMethods()) {
            if (method.getName().equals(name) && Arrays.equals(method.getParameterTypes(), parameters)) {
                method.setAccessible(true);
                MethodType type = MethodType.methodType(void.class, parameters);
                return Optional.of(MethodHandles.lookup().unreflect(method).asType(type));
            }
        }
        return Optional.empty();
    }

    @Override
    public void setUp() throws Exception {
        // A block, since the value of an expression would be part of the call's type.
        call(() -> {
            setUp.invokeExact();
        });
    }

    @Override
    public void iterate(int iteration) throws Exception {
        call(() -> {
            iterate.invokeExact(iteration);
        });
    }

    @Override
    public void tearDown() throws Exception {
        call(() -> {
            tearDown.invokeExact();
        });
    }

    private static void call(Call call) throws Exception {
        try {
            call.run();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("neither exception nor error: " + e, e);
        }
    }

    @FunctionalInterface
    private interface Call {
        void run() throws Throwable;
    }
}
