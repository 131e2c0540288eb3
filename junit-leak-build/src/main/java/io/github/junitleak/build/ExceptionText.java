package io.github.junitleak.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Exceptions as a clause of a sentence. */
public final class ExceptionText {
    private ExceptionText() {}

    /** The platform's exceptions have only a path as their message where their class says the cause. */
    public static String of(Exception e) {
        if (e instanceof UncheckedIOException) {
            return of((IOException) e.getCause());
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        if (e instanceof IOException && e.getMessage() == null) {
            return e.getClass().getSimpleName();
        }
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
