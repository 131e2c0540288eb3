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

    /** Of this class's package down to {@code internal}: relocated libraries lie below it too. */
    private static final String INTERNAL = Origin.class.getName().replaceFirst("\\.internal\\..*", ".internal.");

    /** The only class beside it whose frames lead to a body; what measures from code. */
    private static final String DETECTOR = INTERNAL.replace("internal.", "LeakDetector");

    public static Origin of(String className) {
        if (className.startsWith(INTERNAL) || className.equals(DETECTOR)) {
            return OWN;
        }
        if (className.startsWith("org.junit.")) {
            return JUNIT;
        }
        return JDK_PACKAGES.stream().anyMatch(className::startsWith) ? JDK : APPLICATION;
    }
}
