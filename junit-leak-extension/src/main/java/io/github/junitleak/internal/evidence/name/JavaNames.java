package io.github.junitleak.internal.evidence.name;

import java.util.List;

/**
 * Class names as a reader of Java knows them, from the names that the JVM prints.
 *
 * <p>Arrays become {@code byte[]} and {@code java.lang.String[]}. Classes that are generated at run time lose the
 * number or address that differs between two runs, so that {@code X$$Lambda$79/0x00007f2744000a08} (JDK 17) and
 * {@code X$$Lambda/0x0000000094040210} (JDK 25) are both {@code X$$Lambda}. Two different lambdas of one class
 * therefore have one name.
 */
public final class JavaNames {
    /** What starts the address of a hidden class: in histograms, in JFR on 17, in JFR on 25. */
    private static final List<String> ADDRESSES = List.of("/0x", "+0x", ".0x");

    private static final String LAMBDA_METHOD = "lambda$";

    private JavaNames() {}

    /** The Java name of the class that the JVM calls {@code jvmName}; dots or slashes may separate packages. */
    public static String of(String jvmName) {
        int dimensions = 0;
        while (dimensions < jvmName.length() && jvmName.charAt(dimensions) == '[') {
            dimensions++;
        }
        if (dimensions == 0) {
            return withoutNumbers(jvmName);
        }
        return component(jvmName.substring(dimensions)) + "[]".repeat(dimensions);
    }

    /** {@code lambda$place$3} as {@code lambda$place}: javac counts lambdas from the top of the file. */
    public static String ofMethod(String name) {
        if (!name.startsWith(LAMBDA_METHOD)) {
            return name;
        }
        int last = name.lastIndexOf('$');
        return last >= LAMBDA_METHOD.length() && ClassGenerator.isNumber(name.substring(last + 1))
                ? name.substring(0, last)
                : name;
    }

    private static String component(String descriptor) {
        return switch (descriptor) {
            case "B" -> "byte";
            case "C" -> "char";
            case "D" -> "double";
            case "F" -> "float";
            case "I" -> "int";
            case "J" -> "long";
            case "S" -> "short";
            case "Z" -> "boolean";
            default -> withoutNumbers(withoutEnvelope(descriptor));
        };
    }

    private static String withoutEnvelope(String descriptor) {
        boolean enveloped = descriptor.startsWith("L") && descriptor.endsWith(";");
        return enveloped ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }

    private static String withoutNumbers(String name) {
        String dotted = withoutAddress(name).replace('/', '.');
        return ClassGenerator.start(dotted).orElse(dotted);
    }

    private static String withoutAddress(String name) {
        for (String address : ADDRESSES) {
            int start = name.indexOf(address);
            if (start > 0) {
                return name.substring(0, start);
            }
        }
        return name;
    }
}
