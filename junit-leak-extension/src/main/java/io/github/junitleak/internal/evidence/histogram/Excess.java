package io.github.junitleak.internal.evidence.histogram;

import java.util.Optional;

/**
 * What is held beyond the most that was held before, class by class.
 *
 * @param bytes of all classes; what one class holds less is not set off against what another holds more
 * @param array the array class that gained most bytes without an instance, as a container does that grows; empty where
 *     another class gained more, or nothing did
 */
public record Excess(long bytes, Optional<String> array) {}
