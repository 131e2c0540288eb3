package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.probe.HeapProbe;
import java.lang.invoke.MethodType;
import java.lang.ref.Cleaner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class GcSettlerTests {

    private static final int OBJECTS = 100;

    private final AtomicInteger released = new AtomicInteger();

    @Test
    void waitsForACleanerThatHasWorkForAWhile() throws InterruptedException {
        Cleaner cleaner = Cleaner.create();
        new GcSettler().settle();
        for (int i = 0; i < OBJECTS; i++) {
            cleaner.register(new Object(), this::releaseSlowly);
        }

        new GcSettler(60_000).settle();

        assertThat(released).hasValue(OBJECTS);
    }

    @Test
    void waitsForABusyCleanerNoLongerThanItsBound() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        try {
            Cleaner.create().register(new Object(), () -> await(over));
            new GcSettler().settle();

            new GcSettler(50).settle();

            assertThat(over.getCount()).isOne();
        } finally {
            over.countDown();
        }
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void doesNotWaitForCleanersThatHaveNothingToDo() throws InterruptedException {
        Cleaner cleaner = Cleaner.create();
        new GcSettler().settle();
        Counting settler = new Counting();

        settler.settle();

        assertThat(settler.pauses).isLessThan(1000);
        assertThat(cleaner).isNotNull();
    }

    @Test
    void leavesNoClearedEntriesInTheTableOfMethodTypes() throws InterruptedException {
        HeapProbe heap = new HeapProbe();
        GcSettler settler = new GcSettler();
        // The table itself grows with the first of them, if it does.
        internTypes(0, 1000);
        settler.settle();
        heap.read();
        long before = heap.read();

        internTypes(1000, 2000);
        settler.settle();

        // Each would keep an entry of 64 bytes.
        assertThat(heap.read() - before).isLessThan(32_000);
    }

    /** Method types that nobody else has, and nobody keeps. */
    private static void internTypes(int from, int to) {
        for (int i = from; i < to; i++) {
            Class<?>[] parameters = new Class<?>[20];
            for (int bit = 0; bit < parameters.length; bit++) {
                parameters[bit] = (i >> bit & 1) == 0 ? GcSettlerTests.class : Counting.class;
            }
            MethodType.methodType(GcSettler.class, parameters);
        }
    }

    private void releaseSlowly() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        released.incrementAndGet();
    }

    /** A minute, the bound, would be some 50,000 pauses. */
    private static final class Counting extends GcSettler {
        private int pauses;

        Counting() {
            super(60_000);
        }

        @Override
        void pause(long millis) throws InterruptedException {
            pauses++;
            super.pause(millis);
        }
    }
}
