package io.github.junitleak.internal.view;

import io.github.junitleak.model.Evidence.Frame;

/** Frames as a stack trace prints them. A recording has no file names, so the rule of Java's compilers gives them. */
public final class FrameText {
    private FrameText() {}

    /** For instance {@code com.example.Orders.place(Orders.java:42)}, which an editor links. */
    public static String of(Frame frame) {
        return frame.className() + "." + frame.method() + "(" + place(frame) + ")";
    }

    /** For instance {@code Orders.java:42}; without the line where it is not known. */
    public static String place(Frame frame) {
        return file(frame) + (frame.line() < 1 ? "" : ":" + frame.line());
    }

    /** For instance {@code Orders.java}. */
    public static String file(Frame frame) {
        String topLevel = topLevel(frame.className());
        return topLevel.substring(topLevel.lastIndexOf('.') + 1) + ".java";
    }

    /** The class that a nested one stands in, or the class itself. */
    public static String topLevel(String className) {
        return className.replaceFirst("(?<=[^.])\\$[^.]*$", "");
    }
}
