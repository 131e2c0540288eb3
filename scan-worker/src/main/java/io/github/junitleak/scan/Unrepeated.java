package io.github.junitleak.scan;

/** Why a test is not measured, although it is one of the class. */
public enum Unrepeated {
    FAILED_AT_ONCE("failed the first time"),
    FAILED_WHEN_REPEATED("failed only when it was repeated"),
    TOO_SLOW("too slow"),
    EXITED("called System.exit"),
    HUNG("hung"),
    CRASHED("ended the JVM"),
    LEAK_TEST("is a leak test already");

    private final String words;

    Unrepeated(String words) {
        this.words = words;
    }

    /** For a list: "failed the first time". */
    public String words() {
        return words;
    }
}
