package com.example.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Lesson 9: not every leak is on the heap. */
public final class OrderArchive {

    private final Path directory;

    public OrderArchive(Path directory) {
        this.directory = directory;
    }

    /** The leak: the stream is garbage, but nobody closes the directory that it has opened. */
    @SuppressWarnings("resource")
    public long countLeaky() throws IOException {
        return Files.list(directory).count();
    }

    public long count() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }
}
