package io.github.junitleak.internal.confirm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the files of a fresh JVM beside the report that names them. */
@FunctionalInterface
public interface Attachments {

    /** Ends the name of the file with what a fresh JVM printed. */
    String OUTPUT = ".confirmation.txt";

    /** Ends the name of a JFR recording. */
    String RECORDING = ".jfr";

    /** What the files of one leak may add to a build's artefacts, each. */
    long MOST_BYTES = 5 << 20;

    /**
     * Moves a file beside the report.
     *
     * @param extension {@link #OUTPUT} or {@link #RECORDING}
     * @return its name there; empty where there is no such file
     */
    Optional<String> keep(Path file, String extension) throws IOException;

    /** These, but for files of more than {@link #MOST_BYTES}, which are refused with an {@link IOException}. */
    default Attachments bounded() {
        return (file, extension) -> {
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                throw new IOException("the " + extension + " file has " + Files.size(file) + " B, more than "
                        + (MOST_BYTES >> 20) + " MiB");
            }
            return keep(file, extension);
        };
    }
}
