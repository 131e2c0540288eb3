package io.github.junitleak.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.benchmarks.jvm.Collector;
import io.github.junitleak.benchmarks.jvm.Jdk;
import io.github.junitleak.benchmarks.scenario.clean.EmptyBody;
import io.github.junitleak.benchmarks.scenario.leaking.KilobytesInList;
import io.github.junitleak.model.Resource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite can fail: whoever claims the wrong thing of a body is contradicted, in real JVMs. */
class FlippedSidesIT {

    @TempDir
    private Path directory;

    @Test
    void aLeakThatIsClaimedToBeCleanIsAFalseAlarm() throws Exception {
        assertThat(outcome(KilobytesInList.class, Expectation.leak(Resource.HEAP, 1029)))
                .isEqualTo(Outcome.FOUND);
        assertThat(outcome(KilobytesInList.class, Expectation.steady())).isEqualTo(Outcome.FALSE_ALARM);
    }

    @Test
    void aCleanBodyThatIsClaimedToLeakIsMissed() throws Exception {
        assertThat(outcome(EmptyBody.class, Expectation.steady())).isEqualTo(Outcome.STEADY);
        assertThat(outcome(EmptyBody.class, Expectation.leak(Resource.HEAP, 1029)))
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    void aLeakOfAnotherResourceIsMissed() throws Exception {
        assertThat(outcome(KilobytesInList.class, Expectation.leak(Resource.THREADS, 1)))
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    void aBodyThatFailsHasNoVerdict() throws Exception {
        Run run = run(String.class, Expectation.steady());

        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.reading().note()).contains("java.lang.String has no static iterate(int)");
    }

    private Outcome outcome(Class<?> body, Expectation expectation) throws Exception {
        return run(body, expectation).outcome();
    }

    private Run run(Class<?> body, Expectation expectation) throws Exception {
        Measuring measuring =
                new Measuring(directory, new ClassPaths(directory, List.of()), Duration.ofSeconds(120), "in-process");
        Jdk jdk = Jdk.at(Path.of(System.getProperty("java.home")));
        Case subject = Case.scenario(Group.CLEAN, body, expectation);
        return measuring.run(new Planned(subject, Mode.DEFAULT, jdk, Collector.G1, 0, false));
    }
}
