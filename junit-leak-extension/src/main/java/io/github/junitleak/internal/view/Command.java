package io.github.junitleak.internal.view;

import io.github.junitleak.model.TestId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command that runs a test again, quoted for a shell. Absent where there is none: for a measurement from code, and
 * for names that build tools cannot select. All invocations of a repeated or parameterized test run.
 */
public final class Command {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$.]+");

    /** A path or an artifact that needs no quotes. */
    private static final Pattern MODULE = Pattern.compile("[\\p{L}\\p{N}_.:/-]*");

    private Command() {}

    /** In the module's directory. */
    public static Optional<String> maven(TestId test) {
        return maven(test, "mvn", "");
    }

    /**
     * At the project's root.
     *
     * @param maven {@code mvn}, or the wrapper's script
     * @param module path of the module's directory, or {@code :} and its artifact; empty for the root itself
     */
    public static Optional<String> maven(TestId test, String maven, String module) {
        String selected = module.isEmpty() ? "" : " -pl " + module + " -am";
        String others = module.isEmpty() ? "" : " -Dsurefire.failIfNoSpecifiedTests=false";
        return name(test, "#")
                .filter(name -> MODULE.matcher(module).matches())
                .map(name -> maven + selected + " test -Dtest='" + name + "'" + others);
    }

    public static Optional<String> gradle(TestId test) {
        return gradle(test, "gradle", "");
    }

    /**
     * At the project's root.
     *
     * @param gradle {@code gradle}, or the wrapper's script
     * @param project path of the project with colons, {@code :shop:}; empty for the root itself
     */
    public static Optional<String> gradle(TestId test, String gradle, String project) {
        return name(test, ".")
                .filter(name -> MODULE.matcher(project).matches())
                .map(name -> gradle + " " + project + "test --tests '" + name + "'");
    }

    /** What the JDK makes of a recording: the classes of the sampled objects with their paths. */
    public static String view(String directory, String recording) {
        String path = Path.of(directory).resolve(recording).toString();
        return "jfr view memory-leaks-by-class " + (MODULE.matcher(path).matches() ? path : quoted(path));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static Optional<String> name(TestId id, String separator) {
        if (!(id instanceof TestId.OfMethod test)) {
            return Optional.empty();
        }
        boolean isName = NAME.matcher(test.className()).matches()
                && NAME.matcher(test.method()).matches();
        return isName ? Optional.of(test.className() + separator + test.method()) : Optional.empty();
    }
}
