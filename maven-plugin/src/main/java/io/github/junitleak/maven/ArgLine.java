package io.github.junitleak.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A property's value as arguments of a JVM, in the way Surefire splits it: at white space outside quotes. */
final class ArgLine {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\\s\"']");

    private ArgLine() {}

    /**
     * Puts system properties before the arguments that are there: of two values for one property the JVM takes the
     * last, so that what the user has written wins.
     *
     * @param existing may be blank
     */
    static String prepend(Map<String, String> systemProperties, String existing) {
        List<String> arguments = new ArrayList<>();
        systemProperties.forEach((key, value) -> arguments.add(quoted("-D" + key + "=" + value)));
        if (!existing.isBlank()) {
            arguments.add(existing.strip());
        }
        return String.join(" ", arguments);
    }

    /** There is no escape character: a double quote stands in single ones. */
    private static String quoted(String argument) {
        return NEEDS_QUOTES.matcher(argument).find() ? "\"" + argument.replace("\"", "\"'\"'\"") + "\"" : argument;
    }
}
