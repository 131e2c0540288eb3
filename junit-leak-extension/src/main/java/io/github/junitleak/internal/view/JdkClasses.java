package io.github.junitleak.internal.view;

import java.util.regex.Pattern;

/** Which classes a reader cannot have written: the JDK's and arrays of them, by their Java names. */
public final class JdkClasses {
    private static final Pattern NAMES = Pattern.compile(
            "(java|javax|jdk|sun|com\\.sun)\\..*|(boolean|byte|char|double|float|int|long|short)(\\[\\])+",
            Pattern.DOTALL);

    private JdkClasses() {}

    public static boolean include(String className) {
        return NAMES.matcher(className).matches();
    }
}
