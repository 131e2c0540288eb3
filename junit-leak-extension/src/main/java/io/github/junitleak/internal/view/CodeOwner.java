package io.github.junitleak.internal.view;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose code a class is, by its Java name. A reader can change the application first, a library's use second, and the
 * JDK never.
 *
 * <p>A class belongs to the application if its package starts like that of the test. Cannot see: an application of
 * several groups of packages; the others then count as libraries.
 */
public enum CodeOwner {
    APPLICATION,
    LIBRARY,
    JDK;

    /** Groups that unrelated projects share: there the third name of the package decides, else the second. */
    private static final List<String> SHARED_GROUPS =
            List.of("com.github.", "com.google.", "io.github.", "org.apache.", "org.eclipse.");

    private static final Pattern TWO_NAMES = Pattern.compile("[^.]+\\.[^.]+\\.");
    private static final Pattern THREE_NAMES = Pattern.compile("[^.]+\\.[^.]+\\.[^.]+\\.");

    public static CodeOwner of(String className, String testClass) {
        if (JdkClasses.include(className)) {
            return JDK;
        }
        return className.startsWith(group(testClass)) ? APPLICATION : LIBRARY;
    }

    private static String group(String testClass) {
        boolean isShared = SHARED_GROUPS.stream().anyMatch(testClass::startsWith);
        Matcher names = (isShared ? THREE_NAMES : TWO_NAMES).matcher(testClass);
        return names.lookingAt() ? names.group() : testClass.substring(0, testClass.lastIndexOf('.') + 1);
    }
}
