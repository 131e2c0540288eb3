package io.github.junitleak.internal.files;

import io.github.junitleak.model.TestId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a test's report files, without an extension.
 *
 * <p>{@code <class>.<method>}, then {@code (<types>)} for an overloaded method only, then {@code -<invocation>} for a
 * repeated or parameterized test, after that of a parameterized class: {@code com.example.OrderServiceTest.placeOrder},
 * {@code …placeOrder-2}, {@code …placeOrder(int,String)-2}. A measurement from code has the name that the code gave it.
 * Other characters than ASCII letters, digits, {@code _} and {@code $}, and in their places {@code . ( ) , [ ]}, become
 * {@code _}, since file systems and locales disagree about the rest; names longer than 200 characters are cut. In both
 * cases {@code ~} and eight digits of a hash of the full name follow, so that two tests never share a file.
 *
 * <p>Two limits: parameter types of the same simple name from two packages give one name, and so do names that differ
 * in case only, on a file system that ignores case.
 */
public final class ReportName {
    private static final int MAX_LENGTH = 200;
    private static final String ENGINE = "[engine:";
    private static final String JUPITER = "[engine:junit-jupiter]/";
    private static final Pattern CLASS_INVOCATION = Pattern.compile("\\[class-template-invocation:#(\\d+)\\]");
    private static final int HASH_BYTES = 4;

    private ReportName() {}

    /**
     * The name for a test.
     *
     * @param overloaded whether the test class has another method of the same name, so that the parameter types must be
     *     in the name; the test's own name does not show that
     */
    public static String of(TestId test, boolean overloaded) {
        return test instanceof TestId.OfMethod method ? of(method, overloaded) : of((TestId.Named) test);
    }

    /** Without a dot, which every name of a method has. */
    private static String of(TestId.Named test) {
        String safe = cut(test.name().replaceAll("[^A-Za-z0-9_$]", "_"));
        return safe.equals(test.name()) ? safe : safe + "~" + hash(test.name());
    }

    private static String of(TestId.OfMethod test, boolean overloaded) {
        String types = overloaded ? "(" + String.join(",", test.parameterTypes()) + ")" : "";
        String exact = test.className() + "." + test.method() + types;
        // Each part keeps only its own characters: a Kotlin method may be named "place(int)" or "a.b".
        String safe = cut(test.className().replaceFirst("^\\.", "_").replaceAll("[^A-Za-z0-9_$.]", "_")
                + "."
                + test.method().replaceAll("[^A-Za-z0-9_$]", "_")
                + types.replaceAll("[^A-Za-z0-9_$(),\\[\\]]", "_"));
        String name =
                safe.equals(exact) ? safe : safe + "~" + hash(test.className() + "\0" + test.method() + "\0" + types);
        return name + context(test.uniqueId()) + (test.invocation() == 0 ? "" : "-" + test.invocation());
    }

    /**
     * What stands around the test in its unique id and in no other part of its name: {@code -2} for the second
     * invocation of its class; a hash where it runs in a suite, since a test may run in several.
     */
    private static String context(String uniqueId) {
        StringBuilder context = new StringBuilder();
        for (String segment : uniqueId.split("/")) {
            Matcher invocation = CLASS_INVOCATION.matcher(segment);
            if (invocation.matches()) {
                context.append('-').append(invocation.group(1));
            }
        }
        boolean suite = uniqueId.startsWith(ENGINE) && !uniqueId.startsWith(JUPITER);
        return suite ? "~" + hash(uniqueId) + context : context.toString();
    }

    private static String cut(String name) {
        return name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
