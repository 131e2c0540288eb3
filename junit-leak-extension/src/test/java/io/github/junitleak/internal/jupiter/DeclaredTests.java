package io.github.junitleak.internal.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitleak.Budget;
import io.github.junitleak.LeakCheck;
import io.github.junitleak.LeakTest;
import io.github.junitleak.internal.run.PlanBuilder;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class DeclaredTests {

    private static final String FIXTURE = "io.github.junitleak.internal.jupiter.DeclaredTests$";

    /** The attributes of a fixture's method. */
    private static Declared on(Class<?> type, String method, Class<?>... enclosing) {
        try {
            return Declared.on(type.getDeclaredMethod(method), List.of(enclosing), type);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Plan plan(Declared declared) {
        return declared.applyTo(PlanBuilder.defaults()).build();
    }

    private static void assertRefused(Declared declared, String sentence) {
        assertThatThrownBy(() -> plan(declared))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(sentence);
    }

    @Test
    void everyAttributeReachesThePlan() {
        Declared declared = on(AttributesTestCase.class, "all");
        Plan plan = plan(declared);

        assertThat(plan.iterations()).hasValue(60);
        assertThat(plan.warmup()).hasValue(5);
        assertThat(plan.budgets()).containsOnlyKeys(Resource.HEAP, Resource.THREADS);
        assertThat(plan.budgets()).containsEntry(Resource.HEAP, 64.0).containsEntry(Resource.THREADS, 1.5);
        assertThat(declared.expected()).isEqualTo(Expectation.LEAKING);
    }

    @Test
    void withoutAttributesTheDefaultsStand() {
        assertThat(plan(on(AttributesTestCase.class, "none")))
                .isEqualTo(PlanBuilder.defaults().build());
        assertThat(on(AttributesTestCase.class, "none").expected()).isEqualTo(Expectation.STEADY);
    }

    @Test
    void theMethodsAnnotationWinsOverItsClasss() {
        assertThat(plan(on(CheckedTestCase.class, "own")).iterations()).hasValue(20);
        assertThat(plan(on(CheckedTestCase.class, "inherited")).iterations()).hasValue(40);
    }

    @Test
    void anEnclosingClasssAnnotationHoldsForTheNestedOnes() {
        assertThat(plan(on(CheckedTestCase.Inner.class, "nested", CheckedTestCase.class))
                        .iterations())
                .hasValue(40);
    }

    @Test
    void aWrongAttributeIsNamedWithWhatItStandsOn() {
        String method = "@LeakTest on " + FIXTURE + "WrongTestCase.";

        assertRefused(
                on(WrongTestCase.class, "iterations"),
                method
                        + "iterations(): iterations is 11, must be at least 12 for the checkpoints that a verdict needs.");
        assertRefused(on(WrongTestCase.class, "warmup"), method + "warmup(): warmup is -5, must be at least 0.");
        assertRefused(
                on(WrongTestCase.class, "budget"),
                method
                        + "budget(): budget is \"64 parsecs\", must be a number and a unit of B, KiB or MiB, for instance"
                        + " \"64 B\" or \"1.5 KiB\".");
        assertRefused(
                on(WrongCheckTestCase.class, "inherited"),
                "@LeakCheck on " + FIXTURE + "WrongCheckTestCase: iterations is 3, must be at least 12 for the"
                        + " checkpoints that a verdict needs.");
    }

    @Test
    void aWrongBudgetOfAResourceIsNamedByItsRule() {
        String method = "@LeakTest on " + FIXTURE + "WrongTestCase.";

        assertRefused(
                on(WrongTestCase.class, "threadsInBytes"),
                method + "threadsInBytes(): budget of THREADS is \"1 KiB\", must be a number without a unit, for"
                        + " instance \"1\" or \"0.5\".");
        assertRefused(
                on(WrongTestCase.class, "heap"),
                method + "heap(): budgets names HEAP, whose budget must be given as budget.");
        assertRefused(
                on(WrongTestCase.class, "twice"),
                method + "twice(): budgets names THREADS twice, must name each resource once.");
        assertRefused(
                on(WrongTestCase.class, "notWatched"),
                method + "notWatched(): budgets names CLASSES, which is not among resources: watch it, or drop its"
                        + " budget.");
    }

    @Test
    void theExtensionAloneIsNoLeakTest() {
        assertThatThrownBy(() -> on(AttributesTestCase.class, "notAnnotated"))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("The leak extension stands on void " + FIXTURE
                        + "AttributesTestCase.notAnnotated() by @ExtendWith: use @LeakTest, or @LeakCheck beside another"
                        + " test annotation.");
    }

    static class AttributesTestCase {
        @LeakTest(
                iterations = 60,
                warmup = 5,
                budget = "64 B",
                budgets = @Budget(resource = Resource.THREADS, value = "1.5"),
                resources = {Resource.HEAP, Resource.THREADS},
                expect = Expectation.LEAKING)
        void all() {}

        @LeakTest
        void none() {}

        void notAnnotated() {}
    }

    @LeakCheck(iterations = 40)
    static class CheckedTestCase {
        @LeakCheck(iterations = 20)
        void own() {}

        void inherited() {}

        @Nested
        class Inner {
            void nested() {}
        }
    }

    @LeakCheck(iterations = 3)
    static class WrongCheckTestCase {
        void inherited() {}
    }

    static class WrongTestCase {
        @LeakTest(iterations = 11)
        void iterations() {}

        @LeakTest(warmup = -5)
        void warmup() {}

        @LeakTest(budget = "64 parsecs")
        void budget() {}

        @LeakTest(budgets = @Budget(resource = Resource.THREADS, value = "1 KiB"))
        void threadsInBytes() {}

        @LeakTest(budgets = @Budget(resource = Resource.HEAP, value = "1 KiB"))
        void heap() {}

        @LeakTest(
                budgets = {
                    @Budget(resource = Resource.THREADS, value = "1"),
                    @Budget(resource = Resource.THREADS, value = "2")
                })
        void twice() {}

        @LeakTest(resources = Resource.HEAP, budgets = @Budget(resource = Resource.CLASSES, value = "1"))
        void notWatched() {}
    }
}
