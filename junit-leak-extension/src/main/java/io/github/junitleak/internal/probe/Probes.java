package io.github.junitleak.internal.probe;

import io.github.junitleak.model.Resource;

/** Which probe reads which resource. */
public final class Probes {

    private Probes() {}

    public static Probe of(Resource resource) {
        return switch (resource) {
            case HEAP -> new HeapProbe();
            case THREADS -> new ThreadProbe();
            case FILE_DESCRIPTORS -> new FileDescriptorProbe();
            case DIRECT_MEMORY -> new DirectMemoryProbe();
            case CLASSES -> new ClassProbe();
        };
    }
}
