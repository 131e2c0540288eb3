package io.github.junitleak.internal.confirm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The line of a failed JVM's output that says why it failed: the first error in it, else its last line. */
final class FailureLine {
    /** As a stack trace, the launcher of Java and a crash of the JVM begin. */
    private static final Pattern ERROR = Pattern.compile(
            "([\\w$]+\\.)+[\\w$]*(Exception|Error)(:.*)?|Error: .*|# (There is insufficient memory|A fatal error) .*");

    /** Stand below or above a line that says more. */
    private static final Set<String> SAY_NOTHING = Set.of(
            "",
            "#",
            "Error: Could not create the Java Virtual Machine.",
            "Error: A fatal exception has occurred. Program will exit.");

    private static final int MOST_LINES = 10_000;
    private static final int MOST_CHARACTERS = 400;

    private FailureLine() {}

    /** Absent where the JVM has printed nothing. */
    static Optional<String> of(Path output) {
        // What a test prints need not be text of the platform's charset: this reader replaces what is not.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(output), Charset.defaultCharset()))) {
            return of(reader.lines()
                    .limit(MOST_LINES)
                    .map(line -> line.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip())
                    .filter(line -> !SAY_NOTHING.contains(line))
                    .toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> of(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int last = lines.size() - 1;
        int error = IntStream.rangeClosed(0, last)
                .filter(i -> ERROR.matcher(lines.get(i)).matches())
                .findFirst()
                .orElse(last);
        String line = lines.get(error);
        String whole = line.endsWith(":") && error < last ? line + " " + lines.get(error + 1) : line;
        return Optional.of(whole.length() > MOST_CHARACTERS ? whole.substring(0, MOST_CHARACTERS) + "…" : whole);
    }
}
