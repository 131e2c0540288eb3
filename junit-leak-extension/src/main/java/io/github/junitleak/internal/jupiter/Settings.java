package io.github.junitleak.internal.jupiter;

import io.github.junitleak.internal.run.PlanBuilder;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What an annotation and the configuration parameters ask for, with every default resolved. An attribute wins over a
 * parameter, a parameter over the default.
 */
record Settings(
        boolean enabled,
        PlanBuilder plan,
        Expectation expected,
        OnLeak onLeak,
        OnInconclusive onInconclusive,
        Confirm confirm,
        Duration confirmTimeout,
        Optional<String> reportDirectory) {

    /** What a leak does: fail the test, or only be written down for the build's check to fail on. */
    enum OnLeak {
        TEST,
        DEFER
    }

    /** What becomes of a test that could show neither growth nor its absence. */
    enum OnInconclusive {
        ABORT,
        FAIL,
        PASS
    }

    /** How a leak is confirmed and explained. */
    enum Confirm {
        /** By the same test in a fresh JVM. */
        FORK,
        /** Not at all, explained by what was sampled in this JVM. */
        IN_PROCESS,
        /** Not at all, and nothing is sampled. */
        OFF
    }

    private enum Switch {
        TRUE,
        FALSE
    }

    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(90);
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s)");
    private static final Pattern BUDGET = Pattern.compile("([^=]+)=(.+)");

    /** @throws ExtensionConfigurationException for any value that breaks a rule */
    static Settings resolve(Declared declared, Configuration configured) {
        PlanBuilder plan = PlanBuilder.defaults();
        plan = configured.apply(Parameter.ITERATIONS, plan, (p, text) -> p.iterations(Integer.parseInt(text.trim())));
        plan = configured.apply(Parameter.WARMUP, plan, (p, text) -> p.warmup(Integer.parseInt(text.trim())));
        plan = configured.apply(Parameter.BUDGET, plan, (p, text) -> p.budget(Resource.HEAP, text));
        plan = configured.apply(Parameter.BUDGETS, plan, Settings::withBudgets);
        plan = configured.apply(Parameter.TIME, plan, (p, text) -> p.time(time(text)));
        plan = configured.apply(Parameter.TOLERANCE, plan, PlanBuilder::tolerance);
        plan = configured.apply(Parameter.RESOURCES, plan, (p, text) -> p.resources(resources(text)));
        return new Settings(
                configured.choice(Parameter.ENABLED, Switch.class, Switch.TRUE) == Switch.TRUE,
                declared.applyTo(plan),
                declared.expected(),
                configured.choice(Parameter.FAILURE, OnLeak.class, OnLeak.TEST),
                configured.choice(Parameter.INCONCLUSIVE, OnInconclusive.class, OnInconclusive.ABORT),
                configured.choice(Parameter.CONFIRM, Confirm.class, Confirm.FORK),
                configured.apply(Parameter.CONFIRM_TIMEOUT, CONFIRM_TIMEOUT, (ignored, text) -> timeout(text)),
                configured.text(Parameter.REPORT_DIRECTORY));
    }

    private static Duration time(String text) {
        Matcher matcher = TIME.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a whole number and a unit of ms or s, for instance \"3 s\"");
        }
        long amount = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
    }

    private static Duration timeout(String text) {
        Duration timeout = time(text);
        PlanBuilder.require(!timeout.isZero(), "must be more than 0");
        return timeout;
    }

    private static PlanBuilder withBudgets(PlanBuilder plan, String text) {
        PlanBuilder result = plan;
        Set<Resource> named = EnumSet.of(Resource.HEAP);
        for (String each : text.split(",")) {
            Matcher matcher = BUDGET.matcher(each.trim());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "must be names and values, for instance \"threads=1, direct-memory=64 KiB\"");
            }
            Resource resource = Configuration.constant(Resource.class, matcher.group(1));
            if (!named.add(resource)) {
                throw new IllegalArgumentException(
                        resource == Resource.HEAP
                                ? "the heap's budget must be given as " + Parameter.BUDGET.key()
                                : "must name each resource once");
            }
            result = result.budget(resource, matcher.group(2).trim());
        }
        return result;
    }

    private static List<Resource> resources(String text) {
        return Arrays.stream(text.split(","))
                .map(name -> Configuration.constant(Resource.class, name))
                .toList();
    }
}
