package io.github.junitleak.internal.evidence.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.evidence.path.AllocationStack;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Resource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreadStartsTests {

    private static final Frame START = new Frame("java.lang.Thread", "start0", -1);
    private static final Frame OPEN = new Frame("com.example.Shop", "open", 12);
    private static final Frame AUDIT = new Frame("com.example.Audit", "begin", 30);

    private final ThreadStarts starts = new ThreadStarts();

    private void started(long id, String name, Frame... frames) {
        starts.started(id, name, AllocationStack.of(List.of(frames)));
    }

    private Optional<Frame> startedAt(Resource resource, String name) {
        return starts.addedTo(List.of(Gained.of(resource, name, 1, "", null)))
                .get(0)
                .startedAt();
    }

    @Test
    void theFirstFrameOfTheApplicationHasStartedAThread() {
        started(
                31,
                "pool-1-thread-1",
                START,
                new Frame("java.util.concurrent.ThreadPoolExecutor", "addWorker", 9),
                OPEN);

        assertThat(startedAt(Resource.THREADS, "pool-*-thread-*")).contains(OPEN);
    }

    @Test
    void theOneThatStartedMostIsTold() {
        started(1, "worker-1", START, AUDIT);
        started(2, "worker-2", START, OPEN);
        started(3, "worker-3", START, OPEN);

        assertThat(startedAt(Resource.THREADS, "worker-*")).contains(OPEN);
    }

    /** Ends may be read before starts. */
    @Test
    void threadsThatHaveEndedDoNotCount() {
        starts.ended(2);
        started(1, "worker-1", START, AUDIT);
        started(2, "worker-2", START, OPEN);
        started(3, "worker-3", START, OPEN);
        starts.ended(3);

        assertThat(startedAt(Resource.THREADS, "worker-*")).contains(AUDIT);
    }

    @Test
    void othersSayNothing() {
        started(1, "worker-1", START, AUDIT);
        started(2, "of the JDK", START);

        assertThat(startedAt(Resource.THREADS, "work-*")).isEmpty();
        assertThat(startedAt(Resource.THREADS, "of the JDK")).isEmpty();
        assertThat(startedAt(Resource.CLASSES, "worker-*")).isEmpty();
    }

    @Test
    void namesArePatternsInNothingButTheirStars() {
        started(1, "a.c(1)\n", START, OPEN);

        assertThat(startedAt(Resource.THREADS, "a.c(*)*")).contains(OPEN);
        assertThat(startedAt(Resource.THREADS, "a?c(*)*")).isEmpty();
        assertThat(startedAt(Resource.THREADS, "*b*")).isEmpty();
    }
}
