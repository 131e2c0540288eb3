package io.github.junitleak.scan;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What engines have found: test classes, and tests of which the engine names no class, features of Cucumber for
 * instance. A scan repeats classes, and lists the others.
 *
 * @param classes their names
 * @param classless what an engine has right below it, by name, with the engine's id
 */
record Discovered(SortedSet<String> classes, SortedMap<String, String> classless) {
    static Discovered in(TestPlan plan) {
        Discovered discovered = new Discovered(new TreeSet<>(), new TreeMap<>());
        for (TestIdentifier engine : plan.getRoots()) {
            String id = engine.getUniqueIdObject().getEngineId().orElse(engine.getDisplayName());
            for (TestIdentifier child : plan.getChildren(engine)) {
                if (!discovered.addClasses(plan, child)) {
                    discovered.classless().put(child.getDisplayName(), id);
                }
            }
        }
        return discovered;
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
