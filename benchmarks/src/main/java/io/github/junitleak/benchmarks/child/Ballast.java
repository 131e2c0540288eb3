package io.github.junitleak.benchmarks.child;

import java.util.ArrayList;
import java.util.List;

/** Live heap of small objects, which is what collections and counting take their time for. */
final class Ballast {

    /** An array of two longs on a 64-bit JVM, and its place in the list. */
    private static final int BYTES_EACH = 32 + 4;

    private final List<long[]> objects;

    Ballast(int mebibytes) {
        int count = (int) (((long) mebibytes << 20) / BYTES_EACH);
        objects = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            objects.add(new long[] {i, i});
        }
    }

    int size() {
        return objects.size();
    }
}
