package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.internal.probe.HeapProbe;
import io.github.junitleak.internal.probe.Inventories;
import io.github.junitleak.internal.probe.Inventory;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.internal.probe.Probes;
import io.github.junitleak.model.Resource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a run measures with.
 *
 * @param probes the probe of each resource
 * @param histogram the class histogram of the heap probe's last reading
 * @param inventories the inventory of each resource that has one
 * @param recording starts the recording that explains a leak
 * @param settler waits until a collection has had its effects
 * @param nanoTime the clock for the body and for the measuring, in nanoseconds
 */
record Instruments(
        Function<Resource, Probe> probes,
        Supplier<String> histogram,
        Function<Resource, Optional<Inventory>> inventories,
        Supplier<OldObjectRecording> recording,
        GcSettler settler,
        LongSupplier nanoTime) {

    static Instruments ofThisJvm(boolean sampled) {
        HeapProbe heap = new HeapProbe();
        return new Instruments(
                resource -> resource == Resource.HEAP ? heap : Probes.of(resource),
                heap::histogram,
                Inventories::of,
                sampled ? OldObjectRecording::start : OldObjectRecording::off,
                new GcSettler(),
                System::nanoTime);
    }
}
