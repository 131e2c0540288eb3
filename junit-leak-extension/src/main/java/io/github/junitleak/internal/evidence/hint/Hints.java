package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Hint;
import java.util.List;
import java.util.stream.Stream;

/**
 * What leaks like this one have in common: for every known pattern that the evidence shows, what it is and what usually
 * fixes it.
 *
 * <p>A hint says nothing new, it reads the growing classes, paths and sites for those who have not seen such a leak
 * before. Most leaks have none: their path ends in a collection of the application, and that says it all.
 */
public final class Hints {
    /** The most specific first: what a holder of the JDK keeps, then what any holder may. */
    private static final List<LeakPattern> PATTERNS = List.of(
            new DeletedOnExit(),
            new ShutdownHook(),
            new RegisteredMBean(),
            new RunningExecutor(),
            new RunningTimer(),
            new WaitingTask(),
            new WaitingVirtualThread(),
            new ThreadLocalValue(),
            new GeneratedClass(),
            new WeakMapValue(),
            new IdentityKey(),
            new UnequalKey(),
            new FormatterPerCall(),
            new MeterPerCall(),
            new AddedListener(),
            new ArrayView(),
            new BufferView());

    private Hints() {}

    /** {@code evidence} with the hints that its other components give, instead of those that it had. */
    public static Evidence added(Evidence evidence) {
        Clues clues = new Clues(TestArtefact.without(evidence));
        Stream<Hint> ofTest = TestArtefact.hints(evidence).map(text -> new Hint(Hint.Kind.TEST, text));
        Stream<Hint> ofPattern = PATTERNS.stream()
                .flatMap(pattern -> pattern.hint(clues).stream())
                .map(text -> new Hint(Hint.Kind.PATTERN, text));
        return evidence.withHints(Stream.concat(ofTest, ofPattern).toList());
    }
}
