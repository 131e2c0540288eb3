package io.github.junitleak.internal.evidence.hint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Hints about what a thread keeps, and about threads themselves. */
class ThreadHintsTests {
    private static final String POOL = "ThreadLocal of thread \"pool-*-thread-*\"";

    @Test
    void namesWhatAThreadLocalKeeps() {
        assertThat(new Clued()
                        .growing("byte[]", "com.example.Session")
                        .path("byte[]", POOL, inThreadLocal("com.example.Session .data"))
                        .path("com.example.Session", POOL, inThreadLocal())
                        .hints())
                .containsExactly(
                        "com.example.Session is kept by a ThreadLocal of thread \"pool-*-thread-*\", which outlives"
                                + " each iteration. Call remove() on the ThreadLocal in a finally block, or when the owner of the"
                                + " value is closed.");
    }

    @Test
    void namesWhatTheValueOfAThreadLocalCollects() {
        assertThat(new Clued()
                        .growing("com.example.Session")
                        .path(
                                "com.example.Session",
                                "ThreadLocal of thread \"main\"",
                                inThreadLocal(
                                        "com.example.Context .sessions",
                                        "java.util.ArrayList .elementData",
                                        "java.lang.Object[] [*]"))
                        .hints())
                .containsExactly("com.example.Session is kept by a ThreadLocal of thread \"main\", which outlives each"
                        + " iteration. Call remove() on the ThreadLocal in a finally block, or when the owner of the value is"
                        + " closed.");
    }

    @Test
    void aThreadLocalFarFromWhatGrowsIsNotToBlame() {
        assertThat(new Clued()
                        .growing("com.example.Order")
                        .path(
                                "com.example.Order",
                                POOL,
                                inThreadLocal("com.example.Context .shop", "com.example.Shop .last"))
                        .hints())
                .isEmpty();
    }

    @Test
    void aThreadLocalWhoseValueDoesNotGrowIsNotToBlame() {
        assertThat(new Clued()
                        .growing("com.example.Order")
                        .path("com.example.Session", POOL, inThreadLocal())
                        .hints())
                .isEmpty();
    }

    @Test
    void aThreadLocalOfThreadsThatNeverEndIsNotToBlame() {
        assertThat(new Clued()
                        .growing("java.lang.Thread", "com.example.Session")
                        .path("java.lang.Thread", "thread \"Thread-*\"")
                        .path("com.example.Session", "ThreadLocal of thread \"Thread-*\"", inThreadLocal())
                        .hints())
                .isEmpty();
    }

    @Test
    void namesVirtualThreadsThatNeverEnd() {
        assertThat(new Clued()
                        .growing("java.lang.VirtualThread", "jdk.internal.vm.StackChunk")
                        .site(
                                "java.lang.VirtualThread",
                                1,
                                "java.lang.Thread startVirtualThread",
                                "com.example.Import run")
                        .hints())
                .containsExactly(
                        "Each java.lang.VirtualThread, made in com.example.Import.run, waits and never ends; the"
                                + " JDK itself refers to all that have not ended. Give it what it waits for, interrupt it, or close the"
                                + " executor that runs it.");
    }

    @Test
    void virtualThreadsThatHaveEndedAreHeldBySomethingElse() {
        assertThat(new Clued().growing("java.lang.VirtualThread").hints()).isEmpty();
    }

    @Test
    void namesAnExecutorThatIsNotShutDown() {
        assertThat(new Clued()
                        .growing(
                                "java.lang.Thread",
                                "java.util.concurrent.ThreadPoolExecutor",
                                "java.util.concurrent.ThreadPoolExecutor$Worker")
                        .path("java.lang.Thread", "thread \"pool-*-thread-*\"")
                        .path("java.util.concurrent.ThreadPoolExecutor", "thread \"pool-*-thread-*\" (stack variable)")
                        .site(
                                "java.util.concurrent.ThreadPoolExecutor",
                                1,
                                "java.util.concurrent.Executors newFixedThreadPool",
                                "com.example.Import lambda$run$0")
                        .hints())
                .containsExactly(
                        "Each java.util.concurrent.ThreadPoolExecutor, made in com.example.Import.lambda$run, stays,"
                                + " with its thread \"pool-*-thread-*\": nothing shuts it down. Call shutdown() when its owner is"
                                + " closed, or in a finally block.");
    }

    @Test
    void knowsAnExecutorThatIsNotShutDownWithoutPaths() {
        assertThat(new Clued()
                        .growing(
                                "java.lang.Thread",
                                "java.util.concurrent.ScheduledThreadPoolExecutor",
                                "java.util.concurrent.ThreadPoolExecutor$Worker")
                        .hints())
                .containsExactly(
                        "Each java.util.concurrent.ScheduledThreadPoolExecutor stays, with its threads: nothing"
                                + " shuts it down. Call shutdown() when its owner is closed, or in a finally block.");
    }

    @Test
    void namesAnExecutorOfTheApplication() {
        assertThat(new Clued()
                        .growing(
                                "java.lang.Thread",
                                "com.example.Executor",
                                "java.util.HashSet",
                                "java.util.concurrent.ThreadPoolExecutor$Worker")
                        .path(
                                "java.util.HashSet",
                                "thread \"import-*\" (stack variable)",
                                "com.example.Executor .workers")
                        .hints())
                .containsExactly(
                        "Each com.example.Executor stays, with its threads: nothing shuts it down. Call shutdown()"
                                + " when its owner is closed, or in a finally block.");
    }

    @Test
    void anExecutorThatIsShutDownHasNoWorkers() {
        assertThat(new Clued()
                        .growing("java.util.concurrent.ThreadPoolExecutor", "java.lang.Thread")
                        .hints())
                .isEmpty();
    }

    @Test
    void workersWhoseThreadsDoNotGrowDoNotRun() {
        assertThat(new Clued()
                        .growing(
                                "java.util.concurrent.ThreadPoolExecutor",
                                "java.util.concurrent.ThreadPoolExecutor$Worker")
                        .hints())
                .isEmpty();
    }

    @Test
    void onePoolThatGrowsIsShutDownByNobodyRightly() {
        assertThat(new Clued()
                        .growing("java.lang.Thread", "java.util.concurrent.ThreadPoolExecutor$Worker")
                        .path("java.lang.Thread", "thread \"pool-1-thread-*\"")
                        .hints())
                .isEmpty();
    }

    @Test
    void namesATimerThatIsNotCancelled() {
        assertThat(new Clued()
                        .growing("java.util.TimerThread")
                        .path("java.util.TimerThread", "thread \"Timer-*\"")
                        .site("java.util.TimerThread", 1, "java.util.Timer <init>", "com.example.Reminder start")
                        .hints())
                .containsExactly("Each java.util.Timer, made in com.example.Reminder.start, stays, with its thread"
                        + " \"Timer-*\": nothing cancels it. Call cancel() on the timer when its owner is closed.");
    }

    @Test
    void aCancelledTimerThatSomethingHoldsHasNoRunningThread() {
        assertThat(new Clued()
                        .growing("java.util.TimerThread")
                        .path(
                                "java.util.TimerThread",
                                "thread \"main\" (stack variable)",
                                "com.example.Reminder .last",
                                "java.util.Timer .thread")
                        .path(
                                "java.util.TimerThread",
                                "class com.example.Reminder (static field)",
                                "static com.example.Reminder .last",
                                "java.util.Timer .thread")
                        .hints())
                .isEmpty();
    }

    @Test
    void namesATaskThatWaitsInAScheduledExecutor() {
        assertThat(scheduled().hints())
                .containsExactly(
                        "com.example.Pool$HouseKeeper waits in the queue of a ScheduledThreadPoolExecutor (thread"
                                + " \"sched-1\"), where a task stays until it is due, even a cancelled one. Cancel the task when its"
                                + " owner is closed, and call setRemoveOnCancelPolicy(true) on the executor.");
    }

    @Test
    void tasksOfExecutorsThatGrowAreNotTheLeak() {
        assertThat(scheduled()
                        .growing("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue")
                        .hints())
                .isEmpty();
    }

    @Test
    void oneTaskThatCollectsIsNotOneOfMany() {
        assertThat(new Clued()
                        .growing("com.example.Event")
                        .path(
                                "com.example.Event",
                                "thread \"sched-1\" (stack variable)",
                                inScheduledExecutor("com.example.Watch .events", "com.example.Event[] [*]"))
                        .hints())
                .isEmpty();
    }

    @Test
    void oneFutureThatTimesOutIsNotOneOfMany() {
        assertThat(new Clued()
                        .growing("java.lang.String")
                        .path(
                                "java.lang.String",
                                "thread \"CompletableFutureDelayScheduler\" (stack variable)",
                                inScheduledExecutor(
                                        "java.util.concurrent.CompletableFuture$Timeout .f",
                                        "java.util.concurrent.CompletableFuture .result",
                                        "java.util.ArrayList .elementData",
                                        "java.lang.Object[] [*]"))
                        .hints())
                .isEmpty();
    }

    @Test
    void namesATaskThatWaitsInATimer() {
        assertThat(new Clued()
                        .growing("com.example.Reminder")
                        .path(
                                "com.example.Reminder",
                                "thread \"Timer-0\"",
                                "java.util.TaskQueue .queue",
                                "java.util.TimerTask[] [*]")
                        .hints())
                .containsExactly(
                        "com.example.Reminder waits in the queue of a java.util.Timer (thread \"Timer-0\"), where a"
                                + " task stays until it is due, even a cancelled one. Cancel the task when its owner is closed, and"
                                + " purge() the timer.");
    }

    @Test
    void anotherQueueIsNotThatOfATimer() {
        assertThat(new Clued()
                        .growing("com.example.Reminder")
                        .path(
                                "com.example.Reminder",
                                "class com.example.Shop (static field)",
                                "static com.example.Shop .reminders",
                                "java.util.PriorityQueue .queue",
                                "java.lang.Object[] [*]")
                        .hints())
                .isEmpty();
    }

    @Test
    void namesWhatAShutdownHookKeeps() {
        assertThat(new Clued()
                        .growing("java.lang.Thread", "com.example.Cache$$Lambda", "com.example.Cache")
                        .path("java.lang.Thread", "class java.lang.ApplicationShutdownHooks (static field)", inHooks())
                        .path(
                                "com.example.Cache",
                                "class java.lang.ApplicationShutdownHooks (static field)",
                                inHooks("java.lang.Thread .target", "com.example.Cache$$Lambda .arg$1"))
                        .hints())
                .containsExactly("com.example.Cache$$Lambda is kept by a shutdown hook, which stays in"
                        + " java.lang.ApplicationShutdownHooks until the JVM ends. Add one hook for all owners, or call"
                        + " Runtime.removeShutdownHook() when the owner is closed.");
    }

    @Test
    void oneHookThatLeadsToWhatGrowsIsNotToBlame() {
        assertThat(new Clued()
                        .growing("com.example.Order")
                        .path(
                                "com.example.Order",
                                "class java.lang.ApplicationShutdownHooks (static field)",
                                inHooks("java.lang.Thread .target", "com.example.Shop$$Lambda .arg$1"))
                        .hints())
                .isEmpty();
    }

    @Test
    void theHookOfTheJdksLoggingIsNotToBlame() {
        assertThat(new Clued()
                        .growing("java.lang.String")
                        .path(
                                "java.lang.String",
                                "class java.lang.ApplicationShutdownHooks (static field)",
                                inHooks(
                                        "java.util.logging.LogManager$Cleaner .this$0",
                                        "java.util.logging.LogManager .props",
                                        "java.util.Properties .map"))
                        .hints())
                .isEmpty();
    }

    @Test
    void whatTheFramesOfAThreadHoldIsNoThread() {
        assertThat(new Clued()
                        .growing("com.example.Session", "com.example.Job")
                        .path("com.example.Job", "thread \"pool-*-thread-*\" (stack variable)")
                        .path("com.example.Session", POOL, inThreadLocal())
                        .hints())
                .singleElement()
                .asString()
                .startsWith("com.example.Session is kept by a ThreadLocal of");
    }

    @Test
    void doesNotGuessWhatTheJvmLeftOut() {
        assertThat(new Clued()
                        .growing("com.example.Session")
                        .path("com.example.Session", POOL, inThreadLocal("com.example.Context ?"))
                        .hints())
                .isEmpty();
    }

    private static Clued scheduled() {
        return new Clued()
                .growing(
                        "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask",
                        "com.example.Pool$HouseKeeper",
                        "com.example.Pool")
                .path(
                        "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask",
                        "thread \"sched-1\" (stack variable)",
                        "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue .queue",
                        "java.util.concurrent.RunnableScheduledFuture[] [*]")
                .path(
                        "com.example.Pool",
                        "thread \"sched-1\" (stack variable)",
                        inScheduledExecutor("com.example.Pool$HouseKeeper .this$0"));
    }

    private static String[] inThreadLocal(String... links) {
        return Clued.behind(
                links,
                "java.lang.Thread .threadLocals",
                "java.lang.ThreadLocal$ThreadLocalMap .table",
                "java.lang.ThreadLocal$ThreadLocalMap$Entry[] [*]",
                "java.lang.ThreadLocal$ThreadLocalMap$Entry .value");
    }

    private static String[] inScheduledExecutor(String... links) {
        return Clued.behind(
                links,
                "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue .queue",
                "java.util.concurrent.RunnableScheduledFuture[] [*]",
                "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask .callable",
                "java.util.concurrent.Executors$RunnableAdapter .task");
    }

    private static String[] inHooks(String... links) {
        return Clued.behind(
                links,
                "static java.lang.ApplicationShutdownHooks .hooks",
                "java.util.IdentityHashMap .table",
                "java.lang.Object[] [*]");
    }
}
