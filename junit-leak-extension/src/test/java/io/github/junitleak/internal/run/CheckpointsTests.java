package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointsTests {

    /** A value that the test sets, and what waits to be released: by the next settling, or by the next iterations. */
    private static final class Scripted implements Probe {
        private long value;
        private int reads;

        @Override
        public Resource resource() {
            return Resource.THREADS;
        }

        @Override
        public Optional<String> obstacle() {
            return Optional.empty();
        }

        @Override
        public long read() {
            reads++;
            return value;
        }

        @Override
        public double resolution() {
            return 1;
        }

        @Override
        public double negligible() {
            return 0.1;
        }
    }

    private static final class CountingSettler extends GcSettler {
        private final Runnable effect;
        private int settled;

        CountingSettler(Runnable effect) {
            this.effect = effect;
        }

        @Override
        void settle() {
            settled++;
            effect.run();
        }
    }

    private final Scripted probe = new Scripted();
    private final List<String> told = new ArrayList<>();
    private final Progress progress = (number, iteration, resource, growth) ->
            told.add(number + " at " + iteration + ": " + resource + " " + growth);

    private Checkpoints checkpoints(GcSettler settler, Body body) {
        return checkpoints(settler, iterations(body));
    }

    private Checkpoints checkpoints(GcSettler settler, Iterations iterations) {
        return new Checkpoints(List.of(probe), settler, iterations, progress, 10);
    }

    private static Iterations iterations(Body body) {
        return new Iterations(body, new Headroom(List.of()), System::nanoTime, Long.MAX_VALUE);
    }

    @Test
    void everyCheckpointButTheFirstIsTold() throws Throwable {
        Iterations iterations = iterations(() -> probe.value += 2);
        Checkpoints checkpoints = checkpoints(new CountingSettler(() -> {}), iterations);
        checkpoints.take(0);
        iterations.run(10, false);
        checkpoints.take(0);
        iterations.run(20, false);
        checkpoints.take(0);

        assertThat(told).containsExactly("2 at 10: THREADS 2.0", "3 at 30: THREADS 2.0");
    }

    @Test
    void aReadingThatIsNotAboveTheLastIsTakenAsItIs() throws Throwable {
        CountingSettler settler = new CountingSettler(() -> {});
        Checkpoints checkpoints = checkpoints(settler, () -> {});
        probe.value = 100;
        checkpoints.take(Long.MAX_VALUE);
        checkpoints.take(Long.MAX_VALUE);

        assertThat(settler.settled).isZero();
        assertThat(probe.reads).isEqualTo(2);
    }

    @Test
    void whatSettlesIsNoGrowth() throws Throwable {
        CountingSettler settler = new CountingSettler(() -> probe.value = Math.max(100, probe.value - 20));
        Checkpoints checkpoints = checkpoints(settler, () -> {});
        probe.value = 100;
        checkpoints.take(Long.MAX_VALUE);
        probe.value = 130;
        checkpoints.take(Long.MAX_VALUE);

        assertThat(checkpoints.value(0, 1)).isEqualTo(100);
    }

    @Test
    void whatTheNextUseCleansUpIsNoGrowth() throws Throwable {
        Checkpoints checkpoints = checkpoints(new CountingSettler(() -> {}), () -> probe.value = 101);
        probe.value = 100;
        checkpoints.take(Long.MAX_VALUE);
        probe.value = 500;
        checkpoints.take(Long.MAX_VALUE);

        assertThat(checkpoints.value(0, 1)).isEqualTo(101);
        assertThat(checkpoints.lastIteration()).isPositive();
    }

    @Test
    void whatStaysIsGrowthAndLooksAreBounded() throws Throwable {
        CountingSettler settler = new CountingSettler(() -> probe.value -= 2);
        Checkpoints checkpoints = checkpoints(settler, () -> {});
        probe.value = 100;
        checkpoints.take(Long.MAX_VALUE);
        probe.value = 500;
        checkpoints.take(Long.MAX_VALUE);

        assertThat(settler.settled).isEqualTo(3);
        assertThat(checkpoints.value(0, 1)).isEqualTo(494);
    }

    @Test
    void noIterationIsRunThatWasNotSpared() throws Throwable {
        int[] runs = {0};
        Checkpoints checkpoints = checkpoints(new CountingSettler(() -> {}), () -> runs[0]++);
        checkpoints.take(0);
        probe.value = 500;
        checkpoints.take(0);

        assertThat(runs[0]).isZero();
    }

    @Test
    void aRetakeKeepsTheLowerReadingAndShowsTheLatest() throws Throwable {
        Checkpoints checkpoints = checkpoints(new CountingSettler(() -> {}), () -> {});
        probe.value = 100;
        checkpoints.take(0);
        probe.value = 130;
        checkpoints.retake();

        assertThat(checkpoints.value(0, 0)).isEqualTo(100);
        assertThat(checkpoints.latest(0)).isEqualTo(130);
        assertThat(checkpoints.series(0).points()).containsExactly(new Point(0, 100));
    }
}
