package io.github.junitleak.internal.jupiter;

import io.github.junitleak.Iteration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Takes its numbers from a counter that all leak tests of an execution share. */
final class CountedIteration implements Iteration {

    private static final Namespace NAMESPACE = Namespace.create(CountedIteration.class);

    private final AtomicLong counter;
    private long number;

    private CountedIteration(AtomicLong counter) {
        this.counter = counter;
    }

    static CountedIteration in(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        // Not getOrComputeIfAbsent, which JUnit 6 deprecates, nor what replaces it, which JUnit 5 does not have.
        synchronized (CountedIteration.class) {
            AtomicLong counter = store.get(AtomicLong.class, AtomicLong.class);
            if (counter == null) {
                counter = new AtomicLong();
                store.put(AtomicLong.class, counter);
            }
            return new CountedIteration(counter);
        }
    }

    /** To be called before each iteration, the first too. */
    void begin() {
        number = counter.incrementAndGet();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String toString() {
        return "iteration " + number;
    }
}
