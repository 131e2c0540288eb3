package io.github.junitleak.internal.evidence.path;

import java.util.Optional;

/**
 * A live object that {@code jdk.OldObjectSample} brought back.
 *
 * @param className its class, as a Java name
 * @param stack what allocated it
 * @param path what holds it; absent where the JVM's search did not come upon it: only softly or weakly reachable
 *     objects, or a search that was cut off
 * @param owners addresses of the objects that the path's links start from, one for each
 * @param late whether it was allocated in the second half of the measured iterations
 */
public record Sample(String className, AllocationStack stack, Optional<SharedPath> path, long[] owners, boolean late) {
    /** Whether it is there because of the measurement. */
    public boolean isOwn() {
        return stack.own() || path.filter(SharedPath::own).isPresent();
    }
}
