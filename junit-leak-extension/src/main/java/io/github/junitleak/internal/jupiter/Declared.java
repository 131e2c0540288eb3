package io.github.junitleak.internal.jupiter;

import io.github.junitleak.Budget;
import io.github.junitleak.LeakCheck;
import io.github.junitleak.LeakTest;
import io.github.junitleak.internal.run.PlanBuilder;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Resource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The attributes of the annotation that made a leak test of a method.
 *
 * @param annotation how messages name it, for instance {@code @LeakTest}
 * @param owner how messages name what it stands on
 */
record Declared(
        String annotation,
        String owner,
        int iterations,
        int warmup,
        String budget,
        List<Budget> budgets,
        List<Resource> resources,
        Expectation expected) {

    /**
     * The nearest annotation: {@code @LeakTest} or {@code @LeakCheck} on the method, else {@code @LeakCheck} on its
     * class or one around it.
     */
    static Declared on(Method method, List<Class<?>> enclosing, Class<?> testClass) {
        String owner = method.getDeclaringClass().getName() + "." + method.getName() + "()";
        Optional<LeakTest> test = AnnotationSupport.findAnnotation(method, LeakTest.class);
        if (test.isPresent()) {
            LeakTest found = test.get();
            return new Declared(
                    "@LeakTest",
                    owner,
                    found.iterations(),
                    found.warmup(),
                    found.budget(),
                    List.of(found.budgets()),
                    List.of(found.resources()),
                    found.expect());
        }
        Optional<LeakCheck> check = AnnotationSupport.findAnnotation(method, LeakCheck.class);
        List<Class<?>> classes = new ArrayList<>(enclosing);
        classes.add(testClass);
        for (int i = classes.size() - 1; check.isEmpty() && i >= 0; i--) {
            owner = classes.get(i).getName();
            check = AnnotationSupport.findAnnotation(classes.get(i), LeakCheck.class);
        }
        LeakCheck found = check.orElseThrow(() -> new ExtensionConfigurationException("The leak extension stands on "
                + method + " by @ExtendWith: use @LeakTest, or @LeakCheck beside another test annotation."));
        return new Declared(
                "@LeakCheck",
                owner,
                found.iterations(),
                found.warmup(),
                found.budget(),
                List.of(found.budgets()),
                List.of(found.resources()),
                found.expect());
    }

    /**
     * @return {@code plan} with every attribute that was given
     * @throws ExtensionConfigurationException if one breaks its rule
     */
    PlanBuilder applyTo(PlanBuilder plan) {
        PlanBuilder result = plan;
        if (iterations != LeakCheck.AUTOMATIC) {
            result = checked(result, p -> p.iterations(iterations));
        }
        if (warmup != LeakCheck.AUTOMATIC) {
            result = checked(result, p -> p.warmup(warmup));
        }
        if (!budget.isEmpty()) {
            result = checked(result, p -> p.budget(Resource.HEAP, budget));
        }
        result = checked(result, this::withBudgets);
        if (!resources.isEmpty()) {
            result = checked(result, p -> p.resources(resources));
        }
        return result;
    }

    private PlanBuilder withBudgets(PlanBuilder plan) {
        Set<Resource> named = EnumSet.noneOf(Resource.class);
        PlanBuilder result = plan;
        for (Budget each : budgets) {
            Resource resource = each.resource();
            PlanBuilder.require(resource != Resource.HEAP, "budgets names HEAP, whose budget must be given as budget");
            PlanBuilder.require(
                    named.add(resource), "budgets names " + resource + " twice, must name each resource once");
            PlanBuilder.require(
                    resources.isEmpty() || resources.contains(resource),
                    "budgets names " + resource + ", which is not among resources: watch it, or drop its budget");
            result = result.budget(resource, each.value());
        }
        return result;
    }

    private PlanBuilder checked(PlanBuilder plan, UnaryOperator<PlanBuilder> setter) {
        try {
            return setter.apply(plan);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(annotation + " on " + owner + ": " + e.getMessage() + ".", e);
        }
    }
}
