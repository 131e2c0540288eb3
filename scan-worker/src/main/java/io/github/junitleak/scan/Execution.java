package io.github.junitleak.scan;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** The tests of one class, and how to run some of them with their whole life cycle. */
final class Execution {

    private final Launcher launcher;
    private final Class<?> testClass;
    private final ScanSettings settings;
    private final Watchdog watchdog;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private long nanos;

    Execution(Launcher launcher, Class<?> testClass, ScanSettings settings, Watchdog watchdog) {
        this.launcher = launcher;
        this.testClass = testClass;
        this.settings = settings;
        this.watchdog = watchdog;
        TestPlan plan = launcher.discover(request(Set.of(), true));
        plan.getRoots().forEach(root -> plan.getChildren(root).forEach(child -> addLeaves(plan, child)));
    }

    private void addLeaves(TestPlan plan, TestIdentifier identifier) {
        Collection<TestIdentifier> children = plan.getChildren(identifier);
        if (children.isEmpty()) {
            units.put(identifier.getUniqueId(), unit(identifier));
        }
        children.forEach(child -> addLeaves(plan, child));
    }

    private Unit unit(TestIdentifier identifier) {
        Optional<TestSource> source = identifier.getSource();
        Optional<MethodSource> method =
                source.filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
        String name = method.map(found -> found.getMethodName() + "()").orElse(identifier.getDisplayName());
        String owner = method.map(MethodSource::getClassName).orElse(testClass.getName());
        return new Unit(identifier.getUniqueId(), owner.substring(owner.lastIndexOf('.') + 1) + "." + name, method);
    }

    /** All tests of the class, in the order in which they are discovered. */
    List<Unit> units() {
        return new ArrayList<>(units.values());
    }

    /** Runs these tests once, with everything that comes before and after them. */
    Results run(Collection<Unit> some) {
        Results results = new Results(units, watchdog);
        LauncherDiscoveryRequest request =
                request(Set.copyOf(some.stream().map(Unit::id).toList()), some.size() == units.size());
        long begin = System.nanoTime();
        launcher.execute(request, results);
        nanos += System.nanoTime() - begin;
        return results;
    }

    /** Time in the tests and in the launcher so far. */
    long nanos() {
        return nanos;
    }

    private LauncherDiscoveryRequest request(Set<String> some, boolean all) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .configurationParameters(settings.parameters())
                .filters(settings.filters());
        if (!all) {
            request.filters(only(some));
        }
        return request.build();
    }

    private static PostDiscoveryFilter only(Set<String> some) {
        return descriptor -> FilterResult.includedIf(isContainer(descriptor)
                || some.contains(descriptor.getUniqueId().toString()));
    }

    private static boolean isContainer(TestDescriptor descriptor) {
        return !descriptor.getChildren().isEmpty();
    }
}
