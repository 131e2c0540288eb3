package io.github.junitleak.internal.evidence.recording;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.junitleak.internal.evidence.name.Origin;
import io.github.junitleak.internal.evidence.path.AllocationStack;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who started the platform threads that are still alive, from {@code jdk.ThreadStart} and {@code jdk.ThreadEnd}, which
 * may come in any order.
 */
final class ThreadStarts {

    private record Start(String thread, Frame frame) {}

    private final Map<Long, Start> starts = new HashMap<>();
    private final Set<Long> ended = new HashSet<>();

    /** @param stack of the thread that has started it; one without the application says nothing */
    void started(long id, String name, AllocationStack stack) {
        stack.frames().stream()
                .skip(stack.applicationFrame())
                .findFirst()
                .filter(frame -> Origin.of(frame.className()) == Origin.APPLICATION)
                .ifPresent(frame -> starts.put(id, new Start(name, frame)));
    }

    void ended(long id) {
        ended.add(id);
    }

    /** {@code gained}, in its order, with the frames that have started the threads. */
    List<Gained> addedTo(List<Gained> gained) {
        return gained.stream()
                .map(each -> each.resource() == Resource.THREADS
                        ? most(each.name()).map(each::withStartedAt).orElse(each)
                        : each)
                .toList();
    }

    /** The frame that has started most of the living threads with names like this, in which {@code *} is anything. */
    private Optional<Frame> most(String name) {
        Pattern alike = Pattern.compile(
                Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(joining(".*")), Pattern.DOTALL);
        return starts.entrySet().stream()
                .filter(start -> !ended.contains(start.getKey()))
                .map(Map.Entry::getValue)
                .filter(start -> alike.matcher(start.thread()).matches())
                .collect(groupingBy(Start::frame, counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Frame, Long>comparingByValue()
                        .thenComparing(frame -> frame.getKey().toString()))
                .map(Map.Entry::getKey);
    }
}
