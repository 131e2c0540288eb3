package io.github.junitleak.internal.evidence.name;

import java.util.List;

/** Whose class it is, by its Java name. */
public enum Origin {
    JDK,
    JUNIT,
    /** The measurement itself. */
    OWN,
    APPLICATION;

    private static final List<String> JDK_PACKAGES = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    public static Origin of(String className) {
        if (className.startsWith("io.github.junitleak.internal.")) {
            return OWN;
        }
        if (className.startsWith("org.junit.")) {
            return JUNIT;
        }
        return JDK_PACKAGES.stream().anyMatch(className::startsWith) ? JDK : APPLICATION;
    }
}
