package io.github.junitleak.internal.view;

import io.github.junitleak.model.Evidence.Excerpt;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Resource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a leak of one resource comes down to. {@link #sentence()} is the same in every view.
 *
 * @param leaked what becomes more, and for other resources than the heap what is wrong with it: {@code Order},
 *     {@code threads orders-* do not end}
 * @param rate how many per iteration, {@code +1}, or how many bytes; absent where that is not known
 * @param keptBy what keeps it; absent where that is not known
 * @param site the line of the application that made it; absent where that is not known
 */
public record Cause(
        Resource resource, String leaked, Optional<String> rate, Optional<KeptBy> keptBy, Optional<Site> site) {
    public Cause {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(leaked, "leaked");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(keptBy, "keptBy");
        Objects.requireNonNull(site, "site");
    }

    /**
     * What keeps objects reachable.
     *
     * @param reference the last one of the application on the way from the root, {@code static Orders.byId}; where
     *     there is none, the first that names something
     * @param inside the reference in a library or the JDK at which the objects accumulate, {@code Registry.meters};
     *     absent where that is {@code reference} itself, or not known
     * @param container class of the object that gains them, {@code HashMap}; absent where that is not known
     */
    public record KeptBy(String reference, Optional<String> inside, Optional<String> container) {
        public KeptBy {
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(inside, "inside");
            Objects.requireNonNull(container, "container");
        }

        /** For instance {@code SessionMetrics.registry, in Registry.meters}. */
        public String text() {
            return reference + inside.map(field -> ", in " + field).orElse("");
        }
    }

    /**
     * A line of the application.
     *
     * @param done what it did, {@code allocated} or {@code started}
     * @param stack at least the frame of that line, then its callers as far as the test, where they are known
     * @param source the lines around it; absent where they were not found
     */
    public record Site(String done, List<Frame> stack, Optional<Excerpt> source) {
        public Site {
            Objects.requireNonNull(done, "done");
            stack = List.copyOf(stack);
            Objects.requireNonNull(source, "source");
            if (stack.isEmpty()) {
                throw new IllegalArgumentException("stack is empty, must have the frame of the line");
            }
        }

        public Frame frame() {
            return stack.get(0);
        }

        /** For instance {@code Orders.java:42}. */
        public String text() {
            return FrameText.of(frame(), source).location(frame());
        }
    }

    /**
     * For instance {@code Order kept by static Orders.byId (HashMap, +1 per iteration); allocated at Orders.java:42}.
     */
    public String sentence() {
        return clause()
                + details()
                + site.map(at -> "; " + at.done() + " at " + at.text()).orElse("");
    }

    /** The sentence without its numbers and its line. */
    public String clause() {
        return leaked + keptBy.map(by -> " kept by " + by.text()).orElse("");
    }

    private String details() {
        String text = Stream.concat(
                        keptBy.flatMap(KeptBy::container).stream(), rate.map(each -> each + " per iteration").stream())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : " (" + text + ")";
    }
}
