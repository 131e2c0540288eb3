package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * Virtual threads that never end. They become more together with the stacks that they have put on the heap while they
 * wait, which one that has ended does not have.
 */
final class WaitingVirtualThread implements LeakPattern {
    private static final String THREAD = "java.lang.VirtualThread";
    private static final String STACK = "jdk.internal.vm.StackChunk";

    @Override
    public Optional<String> hint(Clues clues) {
        if (!clues.grows(THREAD) || !clues.grows(STACK)) {
            return Optional.empty();
        }
        return Optional.of(
                "Each " + THREAD + clues.madeIn(THREAD) + " waits and never ends; the JDK itself refers to all"
                        + " that have not ended. Give it what it waits for, interrupt it, or close the executor that runs it.");
    }
}
