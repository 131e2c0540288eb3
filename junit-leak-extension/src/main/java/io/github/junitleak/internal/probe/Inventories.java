package io.github.junitleak.internal.probe;

import io.github.junitleak.model.Resource;
import java.util.Optional;

/** Which inventory names what there is of which resource. */
public final class Inventories {

    private Inventories() {}

    /** Empty for the heap, whose inventory is the class histogram. */
    public static Optional<Inventory> of(Resource resource) {
        return switch (resource) {
            case HEAP -> Optional.empty();
            case THREADS -> Optional.of(new ThreadInventory());
            case FILE_DESCRIPTORS -> Optional.of(new FileDescriptorInventory());
            case DIRECT_MEMORY -> Optional.of(new DirectMemoryInventory());
            case CLASSES -> Optional.of(new ClassInventory());
        };
    }
}
