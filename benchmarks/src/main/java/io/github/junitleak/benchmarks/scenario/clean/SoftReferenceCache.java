package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;

/** A cache that the JVM empties when memory is short, and not before: it grows as a leak does, but is held softly. */
public final class SoftReferenceCache implements Scenario {

    private final Map<Integer, Entry> cache = new HashMap<>();
    private final ReferenceQueue<byte[]> cleared = new ReferenceQueue<>();

    @Override
    public void iterate(int iteration) {
        for (Reference<? extends byte[]> entry = cleared.poll(); entry != null; entry = cleared.poll()) {
            cache.remove(((Entry) entry).key);
        }
        cache.put(iteration, new Entry(iteration, new byte[1024], cleared));
    }

    private static final class Entry extends SoftReference<byte[]> {
        private final int key;

        Entry(int key, byte[] value, ReferenceQueue<byte[]> cleared) {
            super(value, cleared);
            this.key = key;
        }
    }
}
