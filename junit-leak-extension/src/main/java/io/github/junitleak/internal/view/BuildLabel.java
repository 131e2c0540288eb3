package io.github.junitleak.internal.view;

import java.util.Objects;
import java.util.Optional;

/**
 * The build that pages are of, for their headers.
 *
 * @param text what is known of it, for instance {@code shop 2.4.0 · main @ 5f2c1e9 · 2026-11-21 20:41 UTC}
 * @param run its name on the CI server, for instance {@code build 412}; empty on other machines
 * @param address of that run
 */
public record BuildLabel(String text, String run, Optional<String> address) {
    public BuildLabel {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(address, "address");
    }
}
