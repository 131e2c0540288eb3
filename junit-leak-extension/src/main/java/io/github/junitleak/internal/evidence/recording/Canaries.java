package io.github.junitleak.internal.evidence.recording;

/**
 * Small live objects that the sampler ought to return: how many of them come back shows how far its other samples can
 * be trusted in this very JVM. Half of them are allocated before the measured iterations and half after, since a queue
 * that overflows forgets early samples, and a sampler that something disturbs misses late ones.
 */
final class Canaries {
    static final int COUNT = 64;

    /** As small as what leaks slowly. */
    private static final class Canary {}

    private final Canary[] held = new Canary[COUNT];

    void allocateFirstHalf() {
        allocate(0, COUNT / 2);
    }

    void allocateSecondHalf() {
        allocate(COUNT / 2, COUNT);
    }

    private void allocate(int from, int to) {
        for (int i = from; i < to; i++) {
            held[i] = new Canary();
        }
    }

    static boolean isOne(String className) {
        return className.equals(Canary.class.getName());
    }
}
