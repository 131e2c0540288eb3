package io.github.junitleak.benchmarks.accuracy;

import static io.github.junitleak.benchmarks.accuracy.Expectation.leak;
import static io.github.junitleak.model.Resource.CLASSES;
import static io.github.junitleak.model.Resource.DIRECT_MEMORY;
import static io.github.junitleak.model.Resource.FILE_DESCRIPTORS;
import static io.github.junitleak.model.Resource.HEAP;
import static io.github.junitleak.model.Resource.THREADS;

import io.github.junitleak.benchmarks.scenario.Scenario;
import io.github.junitleak.benchmarks.scenario.clean.BufferFreedByCleaner;
import io.github.junitleak.benchmarks.scenario.clean.EmptyBody;
import io.github.junitleak.benchmarks.scenario.clean.EntriesExpiring;
import io.github.junitleak.benchmarks.scenario.clean.FileClosedByOtherThread;
import io.github.junitleak.benchmarks.scenario.clean.FileClosedSecondsLater;
import io.github.junitleak.benchmarks.scenario.clean.GrowthInBackground;
import io.github.junitleak.benchmarks.scenario.clean.LaggingCleaner;
import io.github.junitleak.benchmarks.scenario.clean.LaggingConsumer;
import io.github.junitleak.benchmarks.scenario.clean.LaggingFinalizer;
import io.github.junitleak.benchmarks.scenario.clean.LazyInitialisation;
import io.github.junitleak.benchmarks.scenario.clean.LazyInitialisationOfSlowBody;
import io.github.junitleak.benchmarks.scenario.clean.LruFilling;
import io.github.junitleak.benchmarks.scenario.clean.RandomKeys;
import io.github.junitleak.benchmarks.scenario.clean.ReferencesPolledLater;
import io.github.junitleak.benchmarks.scenario.clean.ReplacedEntries;
import io.github.junitleak.benchmarks.scenario.clean.Sawtooth;
import io.github.junitleak.benchmarks.scenario.clean.SlowBody;
import io.github.junitleak.benchmarks.scenario.clean.SoftReferenceCache;
import io.github.junitleak.benchmarks.scenario.clean.StaleWeakEntries;
import io.github.junitleak.benchmarks.scenario.clean.TaskEndingLater;
import io.github.junitleak.benchmarks.scenario.clean.TenMegabytesOfGarbage;
import io.github.junitleak.benchmarks.scenario.clean.ThreadEndingLater;
import io.github.junitleak.benchmarks.scenario.clean.ThreadEndingSecondsLater;
import io.github.junitleak.benchmarks.scenario.clean.WorkOnOwnThreads;
import io.github.junitleak.benchmarks.scenario.clean.XmlOfThirtyMilliseconds;
import io.github.junitleak.benchmarks.scenario.clean.XmlOfThreeHundredMilliseconds;
import io.github.junitleak.benchmarks.scenario.leaking.ClassLoaders;
import io.github.junitleak.benchmarks.scenario.leaking.DirectBuffers;
import io.github.junitleak.benchmarks.scenario.leaking.EntriesInConcurrentLinkedDeque;
import io.github.junitleak.benchmarks.scenario.leaking.EntriesInLinkedHashMapSubclass;
import io.github.junitleak.benchmarks.scenario.leaking.EntriesInTreeMap;
import io.github.junitleak.benchmarks.scenario.leaking.EveryTenthIteration;
import io.github.junitleak.benchmarks.scenario.leaking.HalfOfThreadsEnd;
import io.github.junitleak.benchmarks.scenario.leaking.KilobytesInList;
import io.github.junitleak.benchmarks.scenario.leaking.LeakOnOwnThreads;
import io.github.junitleak.benchmarks.scenario.leaking.ListenersNeverRemoved;
import io.github.junitleak.benchmarks.scenario.leaking.MegabyteEveryHundredth;
import io.github.junitleak.benchmarks.scenario.leaking.SixteenBytesInList;
import io.github.junitleak.benchmarks.scenario.leaking.SlowLeak;
import io.github.junitleak.benchmarks.scenario.leaking.SmallViewsOfLargeArrays;
import io.github.junitleak.benchmarks.scenario.leaking.ThreadLocalsOfPooledThread;
import io.github.junitleak.benchmarks.scenario.leaking.ThreadsNeverEnded;
import io.github.junitleak.benchmarks.scenario.leaking.UnclosedFiles;
import io.github.junitleak.benchmarks.scenario.leaking.ValuesInStaticMap;
import io.github.junitleak.model.Resource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scenarios with what is right for each. Expected bytes are those of the objects with compressed references, with
 * the array of a doubling container at three quarters of its capacity.
 */
final class Scenarios {

    /** As in a small container. */
    private static final String ONE_CORE = "-XX:ActiveProcessorCount=1";

    private static final String MILLIS = "-D" + SlowBody.MILLIS + "=";

    private Scenarios() {}

    static List<Case> all() {
        return Stream.concat(leaking().stream(), clean().stream()).toList();
    }

    private static List<Case> leaking() {
        return List.of(
                leaking(ValuesInStaticMap.class, HEAP, 64 + 16 + 32 + 8),
                leaking(SixteenBytesInList.class, HEAP, 16 + 5),
                leaking(SixteenBytesInList.class, HEAP, 16 + 5).beside(15),
                leaking(SixteenBytesInList.class, HEAP, 16 + 5).beside(1024, "-Xmx3g"),
                leaking(KilobytesInList.class, HEAP, 1024 + 5),
                leaking(ThreadLocalsOfPooledThread.class, HEAP, 16 + 24 + 64 + 32 + 8),
                leaking(ListenersNeverRemoved.class, HEAP, 16 + 128 + 5),
                leaking(EveryTenthIteration.class, HEAP, 16 + 0.5),
                leaking(MegabyteEveryHundredth.class, HEAP, ((1 << 20) + 16) / 100.0),
                leaking(ThreadsNeverEnded.class, THREADS, 1),
                leaking(SmallViewsOfLargeArrays.class, HEAP, 64 * 1024 + 56 + 5),
                leaking(ClassLoaders.class, CLASSES, 1),
                leaking(DirectBuffers.class, DIRECT_MEMORY, 1024),
                leaking(UnclosedFiles.class, FILE_DESCRIPTORS, 1),
                leaking(EntriesInTreeMap.class, HEAP, 40 + 16 + 16),
                leaking(EntriesInConcurrentLinkedDeque.class, HEAP, 24 + 16),
                Case.scenario(
                        Group.LEAKING,
                        EntriesInLinkedHashMapSubclass.class,
                        Expectation.notSteady(HEAP, 40 + 16 + 16 + 8)),
                leaking(LeakOnOwnThreads.class, HEAP, 216 + 32 + 16 + 8),
                leaking(LeakOnOwnThreads.class, HEAP, 216 + 32 + 16 + 8).with("on one core", ONE_CORE),
                leaking(HalfOfThreadsEnd.class, THREADS, 1),
                leaking(SlowLeak.class, HEAP, 120 + 5),
                leaking(SlowLeak.class, HEAP, 120 + 5).third(),
                leaking(SlowLeak.class, HEAP, 120 + 5).with("on one core", ONE_CORE),
                leaking(SlowLeak.class, HEAP, 120 + 5).with("of 300 ms", MILLIS + 300),
                leaking(SlowLeak.class, HEAP, 120 + 5).with("of 1000 ms", MILLIS + 1000));
    }

    private static Case leaking(Class<? extends Scenario> body, Resource resource, double perIteration) {
        return Case.scenario(Group.LEAKING, body, leak(resource, perIteration));
    }

    private static List<Case> clean() {
        return List.of(
                clean(LruFilling.class, Expectation.steady()),
                clean(RandomKeys.class, Expectation.notAccused()),
                clean(SoftReferenceCache.class, Expectation.steady()),
                clean(TenMegabytesOfGarbage.class, Expectation.steady()),
                clean(Sawtooth.class, Expectation.steady()),
                clean(EmptyBody.class, Expectation.steady()),
                clean(LazyInitialisation.class, Expectation.steady()),
                clean(LazyInitialisationOfSlowBody.class, Expectation.steady()),
                clean(LaggingCleaner.class, Expectation.steady()),
                clean(LaggingFinalizer.class, Expectation.steady()),
                clean(StaleWeakEntries.class, Expectation.steady()),
                clean(ReplacedEntries.class, Expectation.steady()),
                clean(TaskEndingLater.class, Expectation.steady()),
                clean(ThreadEndingLater.class, Expectation.steady()),
                clean(FileClosedByOtherThread.class, Expectation.steady()),
                clean(BufferFreedByCleaner.class, Expectation.steady()),
                clean(XmlOfThirtyMilliseconds.class, Expectation.steady()),
                clean(XmlOfThreeHundredMilliseconds.class, Expectation.steady()),
                clean(GrowthInBackground.class, Expectation.notAccused()),
                clean(ThreadEndingSecondsLater.class, Expectation.steady()),
                clean(ThreadEndingSecondsLater.class, Expectation.steady()).third(),
                clean(FileClosedSecondsLater.class, Expectation.steady()),
                clean(EntriesExpiring.class, Expectation.steady()),
                clean(LaggingConsumer.class, Expectation.steady()),
                clean(ReferencesPolledLater.class, Expectation.steady()),
                clean(WorkOnOwnThreads.class, Expectation.steady()),
                clean(WorkOnOwnThreads.class, Expectation.steady()).with("on one core", ONE_CORE),
                clean(SlowBody.class, Expectation.steady()),
                clean(SlowBody.class, Expectation.steady()).third(),
                clean(SlowBody.class, Expectation.steady()).with("on one core", ONE_CORE),
                clean(SlowBody.class, Expectation.steady()).with("of 300 ms", MILLIS + 300),
                clean(SlowBody.class, Expectation.steady()).with("of 1000 ms", MILLIS + 1000),
                clean(SlowBody.class, Expectation.notAccused()).with("of 5000 ms", MILLIS + 5000));
    }

    private static Case clean(Class<? extends Scenario> body, Expectation expectation) {
        return Case.scenario(Group.CLEAN, body, expectation);
    }
}
