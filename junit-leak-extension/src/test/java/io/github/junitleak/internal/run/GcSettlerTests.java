package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Cleaner;
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

        new GcSettler().settle();

        assertThat(released).hasValue(OBJECTS);
    }

    @Test
    void doesNotWaitForCleanersThatHaveNothingToDo() throws InterruptedException {
        Cleaner cleaner = Cleaner.create();
        new GcSettler().settle();
        Counting settler = new Counting();

        settler.settle();

        assertThat(settler.pauses).isLessThan(20);
        assertThat(cleaner).isNotNull();
    }

    private void releaseSlowly() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        released.incrementAndGet();
    }

    /** Half a second, the bound, would be some 400 pauses. */
    private static final class Counting extends GcSettler {
        private int pauses;

        @Override
        void pause(long millis) throws InterruptedException {
            pauses++;
            super.pause(millis);
        }
    }
}
