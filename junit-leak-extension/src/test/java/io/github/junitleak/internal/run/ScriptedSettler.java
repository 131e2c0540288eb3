package io.github.junitleak.internal.run;

/** Collects nothing and waits for nothing, but notes that it was asked to. */
final class ScriptedSettler extends GcSettler {
    private final Runnable effect;
    int settled;
    boolean anotherThreadAlive;
    long pausedMillis;

    ScriptedSettler() {
        this(() -> {});
    }

    /** @param effect of every collection */
    ScriptedSettler(Runnable effect) {
        this.effect = effect;
    }

    @Override
    void settle() {
        settled++;
        effect.run();
    }

    @Override
    boolean isAnotherThreadAlive() {
        return anotherThreadAlive;
    }

    @Override
    void pause(long millis) {
        pausedMillis += millis;
    }
}
