package io.github.junitleak.internal.confirm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the files of a fresh JVM beside the report that names them. */
@FunctionalInterface
public interface Attachments {

    /** Ends the name of the file with what a fresh JVM printed. */
    String OUTPUT = ".confirmation.txt";

    /** Ends the name of a JFR recording. */
    String RECORDING = ".jfr";

    /**
     * Moves a file beside the report.
     *
     * @param extension {@link #OUTPUT} or {@link #RECORDING}
     * @return its name there; empty where there is no such file
     */
    Optional<String> keep(Path file, String extension) throws IOException;
}
