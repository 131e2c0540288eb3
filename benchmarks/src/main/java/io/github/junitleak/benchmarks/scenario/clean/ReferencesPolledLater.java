package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A body of 1 ms that registers a reference, which a thread removes when it polls their queue every two seconds. */
public final class ReferencesPolledLater implements Scenario {

    private static final class Registered extends PhantomReference<Object> {
        private final byte[] resource = new byte[200];

        Registered(Object owner, ReferenceQueue<Object> queue) {
            super(owner, queue);
        }
    }

    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private final Set<Reference<?>> registered = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void setUp() {
        poller.scheduleWithFixedDelay(this::poll, 2, 2, TimeUnit.SECONDS);
    }

    @Override
    public void iterate(int iteration) throws InterruptedException {
        registered.add(new Registered(new Object(), queue));
        TimeUnit.MILLISECONDS.sleep(1);
    }

    private void poll() {
        for (Reference<?> each = queue.poll(); each != null; each = queue.poll()) {
            registered.remove(each);
        }
    }

    @Override
    public void tearDown() {
        poller.shutdownNow();
    }
}
