package io.github.junitleak.internal.view;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Excerpt;
import io.github.junitleak.model.Evidence.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Frames as a stack trace prints them. A recording has no names of files: where lines of source were found, their file
 * is known, else the rule of Java's compilers gives its name, and Kotlin's for the functions outside of classes. Cannot
 * see: that another class was written in Kotlin, where its source was not found.
 *
 * @param files by top-level class
 */
public record FrameText(Map<String, String> files) {
    private static final String KOTLIN_FUNCTIONS = "Kt";

    /** What an editor takes for the name of a file; a report may come from anywhere. */
    private static final Pattern NAME = Pattern.compile("(?:.*/)?([\\p{L}\\p{N}_$.-]+)");

    /** With the files that the evidence shows. */
    public static FrameText of(Evidence evidence) {
        Map<String, String> files = new HashMap<>();
        evidence.sites().stream()
                .filter(site -> !site.frames().isEmpty())
                .forEach(site -> put(files, site.frames().get(site.applicationFrame()), site.excerpt()));
        return new FrameText(files);
    }

    /** With the file of one frame, where it is known. */
    static FrameText of(Frame frame, Optional<Excerpt> source) {
        Map<String, String> files = new HashMap<>();
        put(files, frame, source);
        return new FrameText(files);
    }

    private static void put(Map<String, String> files, Frame frame, Optional<Excerpt> source) {
        source.map(excerpt -> NAME.matcher(excerpt.file()))
                .filter(Matcher::matches)
                .ifPresent(name -> files.put(topLevel(frame.className()), name.group(1)));
    }

    /** For instance {@code com.example.Orders.place(Orders.java:42)}, which an editor links. */
    public String line(Frame frame) {
        return frame.className() + "." + frame.method() + "(" + location(frame) + ")";
    }

    /** For instance {@code Orders.java:42}; without the line where it is not known. */
    public String location(Frame frame) {
        return file(frame) + (frame.line() < 1 ? "" : ":" + frame.line());
    }

    /** For instance {@code Orders.java}. */
    public String file(Frame frame) {
        String topLevel = topLevel(frame.className());
        String known = files.get(topLevel);
        if (known != null) {
            return known;
        }
        String name = topLevel.substring(topLevel.lastIndexOf('.') + 1);
        boolean isKotlin = name.endsWith(KOTLIN_FUNCTIONS) && name.length() > KOTLIN_FUNCTIONS.length();
        return isKotlin ? name.substring(0, name.length() - KOTLIN_FUNCTIONS.length()) + ".kt" : name + ".java";
    }

    /** The class that a nested one stands in, or the class itself. */
    public static String topLevel(String className) {
        return className.replaceFirst("(?<=[^.])\\$[^.]*$", "");
    }
}
