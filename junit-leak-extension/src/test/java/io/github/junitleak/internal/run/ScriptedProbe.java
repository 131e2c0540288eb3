package io.github.junitleak.internal.run;

import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.model.Resource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A probe whose value the test sets, or computes. */
final class ScriptedProbe implements Probe {
    private final Resource resource;
    private final LongSupplier source;
    long value;
    long leftOut;
    long limit = Long.MAX_VALUE;
    int reads;
    Optional<String> obstacle = Optional.empty();

    ScriptedProbe(Resource resource) {
        this.resource = resource;
        source = () -> value;
    }

    ScriptedProbe(Resource resource, LongSupplier source) {
        this.resource = resource;
        this.source = source;
    }

    @Override
    public Resource resource() {
        return resource;
    }

    @Override
    public Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public long read() {
        reads++;
        return source.getAsLong();
    }

    @Override
    public long leftOut() {
        return leftOut;
    }

    @Override
    public double resolution() {
        return 1;
    }

    @Override
    public double negligible() {
        return 0.1;
    }

    @Override
    public long limit() {
        return limit;
    }
}
