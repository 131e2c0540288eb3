package io.github.junitleak.internal.view.html;

import java.util.Optional;

/** Where a reader finds a line of source on the host of its repository. */
@FunctionalInterface
public interface SourceAddress {

    /** Of pages whose sources are on no host. */
    SourceAddress NONE = (file, line) -> Optional.empty();

    /**
     * The address of a line.
     *
     * @param file relative to its module, as a report has it
     * @param line counted from 1
     */
    Optional<String> of(String file, int line);
}
