package io.github.junitleak.internal.view;

import io.github.junitleak.model.TestId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command that runs a test again, quoted for a shell. Absent where there is none: for a measurement from code, and
 * for names that build tools cannot select. All invocations of a repeated or parameterized test run.
 */
public final class Command {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$.]+");

    private Command() {}

    public static Optional<String> maven(TestId test) {
        return name(test, "#").map(name -> "mvn test -Dtest='" + name + "'");
    }

    public static Optional<String> gradle(TestId test) {
        return name(test, ".").map(name -> "gradle test --tests '" + name + "'");
    }

    private static Optional<String> name(TestId test, String separator) {
        return test instanceof TestId.OfMethod of
                        && NAME.matcher(of.className()).matches()
                        && NAME.matcher(of.method()).matches()
                ? Optional.of(of.className() + separator + of.method())
                : Optional.empty();
    }
}
