package io.github.junitleak.scan;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * What engines have found: test classes, and tests of which the engine names no class, features of Cucumber for
 * instance. A scan repeats classes, and lists the others.
 *
 * @param classes their names
 * @param classless what an engine has right below it, by name, with the reason as a clause
 */
record Discovered(SortedSet<String> classes, SortedMap<String, String> classless) {
    /** Of a message of the launcher; JUnit has no other sign of which engine it was. */
    private static final Pattern FAILED = Pattern.compile("TestEngine with ID '([^']+)' failed to discover tests");

    /**
     * Looks in directories and jars. Where an engine fails, the others go on: its tests may lack a library that theirs
     * do not need.
     */
    static Discovered in(Set<Path> roots, Launcher launcher, ScanSettings settings) {
        Discovered discovered = new Discovered(new TreeSet<>(), new TreeMap<>());
        // What a suite names is found without it.
        List<String> without = new ArrayList<>(List.of(ScanEngine.ID, "junit-platform-suite"));
        while (true) {
            try {
                discovered.add(launcher.discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClasspathRoots(roots))
                        .configurationParameters(settings.parameters())
                        .filters(settings.filters())
                        .filters(EngineFilter.excludeEngines(without))
                        .build()));
                return discovered;
            } catch (JUnitException e) {
                Matcher failed = FAILED.matcher(String.valueOf(e.getMessage()));
                if (!failed.find()) {
                    throw e;
                }
                without.add(failed.group(1));
                discovered
                        .classless()
                        .put(
                                "All tests of the engine " + failed.group(1),
                                "it failed to discover them: " + e.getCause());
            }
        }
    }

    private void add(TestPlan plan) {
        for (TestIdentifier engine : plan.getRoots()) {
            String id = engine.getUniqueIdObject().getEngineId().orElse(engine.getDisplayName());
            for (TestIdentifier child : plan.getChildren(engine)) {
                if (!addClasses(plan, child)) {
                    classless.put(
                            child.getDisplayName(),
                            "a scan repeats classes, and the engine " + id + " names none for it");
                }
            }
        }
    }

    /** @return whether a class was named for every test */
    private boolean addClasses(TestPlan plan, TestIdentifier identifier) {
        Optional<String> name = identifier.getSource().flatMap(Discovered::className);
        name.ifPresent(classes::add);
        boolean named = name.isPresent();
        if (!named) {
            named = !plan.getChildren(identifier).isEmpty();
            for (TestIdentifier child : plan.getChildren(identifier)) {
                named &= addClasses(plan, child);
            }
        }
        return named;
    }

    private static Optional<String> className(TestSource source) {
        if (source instanceof ClassSource type) {
            return Optional.of(type.getClassName());
        }
        return source instanceof MethodSource method ? Optional.of(method.getClassName()) : Optional.empty();
    }
}
