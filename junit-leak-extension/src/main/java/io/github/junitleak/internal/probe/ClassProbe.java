package io.github.junitleak.internal.probe;

import io.github.junitleak.model.Resource;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** Loaded classes, hidden ones included. Cannot see which, only how many: see {@link ClassInventory}. */
public final class ClassProbe implements Probe {

    private final ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();

    @Override
    public Resource resource() {
        return Resource.CLASSES;
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public long read() {
        return classes.getLoadedClassCount();
    }

    @Override
    public double resolution() {
        return 1;
    }

    @Override
    public double negligible() {
        return 0.025;
    }
}
