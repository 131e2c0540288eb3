package io.github.junitleak.scan;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a worker has to say, in one line of its standard output. Tests may write there too, also without a
 * line's end, so that an event begins with a token that they cannot know.
 *
 * @param fields as the kind says
 */
public record ScanEvent(Kind kind, List<String> fields) {

    /** What the fields of an event mean. */
    public enum Kind {
        /** The worker waits for a command. */
        READY,
        /** Nothing else to say, but the JVM is not frozen. */
        ALIVE,
        /** A test class was discovered: its name. */
        FOUND,
        /** Tests that cannot be scanned by their class: what they are called, the reason as a clause. */
        CLASSLESS,
        /** What follows is about this class: its name. Only where several classes stand in one file. */
        CLASS,
        /** All that there is about a class has been written. */
        END,
        /**
         * A class runs for the first time, or again after a crash, and this test of it starts: its unique id, its
         * label.
         */
        STARTS,
        /** The tests of the class are repeated from now on, without a word about each. */
        REPEATS,
        /** A test is measured no longer: its label, a {@link Unrepeated}, the reason as a clause. */
        UNREPEATED,
        /** The JVM exits from within a test: its unique id, its label. */
        EXITS,
        /** A test used up the JVM's memory: its unique id, its label, the error. */
        CRASHES,
        /** A test did not end in time: its unique id, its label, where it hangs. */
        HANGS,
        /**
         * A leak was found and its report written: label, summary (the headline, then a line for each cause), name of
         * the report without extension, leak test to paste.
         */
        LEAKS,
        /** Growth that is neither the project's nor ours: label, summary, name of the report, whose it is and why. */
        LEFT_OUT,
        /**
         * A class is done: a {@link Outcome}, reason, repetitions, milliseconds in them, all milliseconds, whether the
         * JVM is as before.
         */
        DONE,
        /** The worker could not do what it was asked: why. */
        FAILED
    }

    public ScanEvent {
        fields = List.copyOf(fields);
    }

    /** Any objects, as their text. */
    public static ScanEvent of(Kind kind, Object... fields) {
        return new ScanEvent(kind, Arrays.stream(fields).map(String::valueOf).toList());
    }

    /** The event in one line of ASCII, without a token. */
    public String line() {
        return Stream.concat(
                        Stream.of(kind.name()),
                        fields.stream().map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\t"));
    }

    /** Reads what {@link #line()} has written; empty where it is something else, for instance half a line. */
    public static Optional<ScanEvent> parse(String line) {
        String[] parts = line.split("\t", -1);
        try {
            return Optional.of(new ScanEvent(
                    Kind.valueOf(parts[0]),
                    Arrays.stream(parts)
                            .skip(1)
                            .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
                            .toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String field(int index) {
        return fields.get(index);
    }
}
