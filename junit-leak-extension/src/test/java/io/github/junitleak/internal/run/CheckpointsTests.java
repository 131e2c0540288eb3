package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointsTests {

    private final ScriptedProbe probe = new ScriptedProbe(Resource.THREADS);
    private final List<String> heard = new ArrayList<>();
    private final Progress progress = (number, iteration, resource, growth) ->
            heard.add(number + " at " + iteration + ": " + resource + " " + growth);

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
    void progressHearsOfEveryCheckpointButTheFirst() throws Throwable {
        Iterations iterations = iterations(() -> probe.value += 2);
        Checkpoints checkpoints = checkpoints(new ScriptedSettler(), iterations);
        checkpoints.take(0);
        iterations.run(10, false);
        checkpoints.take(0);
        iterations.run(20, false);
        checkpoints.take(0);

        assertThat(heard).containsExactly("2 at 10: THREADS 2.0", "3 at 30: THREADS 2.0");
    }

    @Test
    void aReadingThatIsNotAboveTheLastIsTakenAsItIs() throws Throwable {
        ScriptedSettler settler = new ScriptedSettler();
        Checkpoints checkpoints = checkpoints(settler, () -> {});
        probe.value = 100;
        checkpoints.take(Long.MAX_VALUE);
        checkpoints.take(Long.MAX_VALUE);

        assertThat(settler.settled).isZero();
        assertThat(probe.reads).isEqualTo(2);
    }

    @Test
    void whatSettlesIsNoGrowth() throws Throwable {
        ScriptedSettler settler = new ScriptedSettler(() -> probe.value = Math.max(100, probe.value - 20));
        Checkpoints checkpoints = checkpoints(settler, () -> {});
        probe.value = 100;
        checkpoints.take(Long.MAX_VALUE);
        probe.value = 130;
        checkpoints.take(Long.MAX_VALUE);

        assertThat(checkpoints.value(0, 1)).isEqualTo(100);
    }

    @Test
    void whatTheNextUseCleansUpIsNoGrowth() throws Throwable {
        Checkpoints checkpoints = checkpoints(new ScriptedSettler(), () -> probe.value = 101);
        probe.value = 100;
        checkpoints.take(Long.MAX_VALUE);
        probe.value = 500;
        checkpoints.take(Long.MAX_VALUE);

        assertThat(checkpoints.value(0, 1)).isEqualTo(101);
        assertThat(checkpoints.lastIteration()).isPositive();
    }

    @Test
    void whatStaysIsGrowthAndLooksAreBounded() throws Throwable {
        ScriptedSettler settler = new ScriptedSettler(() -> probe.value -= 2);
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
        Checkpoints checkpoints = checkpoints(new ScriptedSettler(), () -> runs[0]++);
        checkpoints.take(0);
        probe.value = 500;
        checkpoints.take(0);

        assertThat(runs[0]).isZero();
    }

    @Test
    void aRetakeKeepsTheLowerReadingAndShowsTheLatest() throws Throwable {
        Checkpoints checkpoints = checkpoints(new ScriptedSettler(), () -> {});
        probe.value = 100;
        checkpoints.take(0);
        probe.value = 130;
        checkpoints.retake();

        assertThat(checkpoints.value(0, 0)).isEqualTo(100);
        assertThat(checkpoints.latest(0)).isEqualTo(130);
        assertThat(checkpoints.series(0).points()).containsExactly(new Point(0, 100));
    }

    @Test
    void whatEndsByItselfIsTakenOffInProportionButNotBeforeTheLastRest() throws Throwable {
        Iterations iterations = iterations(() -> probe.value += 10);
        Checkpoints checkpoints = checkpoints(new ScriptedSettler(), iterations);
        probe.value = 100;
        checkpoints.take(0);
        takeTwo(checkpoints, iterations);
        probe.value = 200;
        assertThat(checkpoints.retake()).isTrue();
        assertThat(checkpoints.series(0).points()).extracting(Point::value).containsExactly(100L, 150L, 200L);

        checkpoints.rest();
        takeTwo(checkpoints, iterations);
        probe.value = 300;
        checkpoints.retake();

        assertThat(checkpoints.series(0).points())
                .extracting(Point::value)
                .containsExactly(100L, 150L, 200L, 250L, 300L);
        assertThat(checkpoints.released(0)).isEqualTo(200);
        assertThat(checkpoints.isAnyReleased()).isTrue();
    }

    /** Each after ten iterations. */
    private static void takeTwo(Checkpoints checkpoints, Iterations iterations) throws Throwable {
        iterations.run(10, false);
        checkpoints.take(0);
        iterations.run(10, false);
        checkpoints.take(0);
    }
}
