package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/** A mistake that many leaks share, known by what it leaves in the evidence. */
public interface LeakPattern {
    /**
     * What it is and what usually fixes it, in one or two sentences; absent unless the pattern is really there. Depends
     * on nothing but {@code clues}.
     */
    Optional<String> hint(Clues clues);
}
