package io.github.junitleak.internal.source;

import io.github.junitleak.model.Evidence.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of Java or Kotlin. Cannot see whether it has changed since it was compiled, unless a line is gone or blank
 * now.
 *
 * @param module directory that excerpts name the file relative to
 */
record SourceFile(Path module, Path file) {

    /** Lines before and after the one that is asked for. */
    private static final int AROUND = 2;

    private static final int MAX_CHARACTERS = 200;

    /** Largest file that is read, in bytes; nobody wrote a larger one by hand. */
    private static final int MAX_BYTES = 1 << 20;

    /**
     * @param name package and class, separated by slashes
     * @return absent where no root has such a file, or only a link that leads out of the root
     */
    static Optional<SourceFile> find(SourceLayout layout, String name) {
        return layout.roots().stream()
                .flatMap(root -> Stream.of(".java", ".kt")
                        .map(extension -> root.resolve(name + extension))
                        .filter(file -> Files.isRegularFile(file) && isBelow(root, file)))
                .findFirst()
                .map(file -> new SourceFile(layout.module(), file));
    }

    private static boolean isBelow(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @param line from 1
     * @return absent where the file cannot be read, or cannot be the one that was compiled
     */
    Optional<Excerpt> around(int line) {
        List<String> lines = lines();
        if (line > lines.size() || lines.get(line - 1).isBlank()) {
            return Optional.empty();
        }
        int first = Math.max(1, line - AROUND);
        int last = Math.min(lines.size(), line + AROUND);
        String name = module.relativize(file).toString().replace('\\', '/');
        return Optional.of(new Excerpt(
                name,
                first,
                lines.subList(first - 1, last).stream().map(SourceFile::cut).toList()));
    }

    /** A byte that is not UTF-8 shows as a replacement character. */
    private List<String> lines() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? List.of()
                    : new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String cut(String line) {
        if (line.codePointCount(0, line.length()) <= MAX_CHARACTERS) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_CHARACTERS - 1)) + "…";
    }
}
