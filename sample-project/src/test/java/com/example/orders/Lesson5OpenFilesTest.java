package com.example.orders;

import io.github.junitleak.LeakTest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Lesson 5: threads, file descriptors, direct memory and classes are watched too. */
class Lesson5OpenFilesTest {

    private OrderArchive archive;

    @BeforeEach
    void open(@TempDir Path directory) {
        archive = new OrderArchive(directory);
    }

    @LeakTest
    void countingClosesTheDirectory() throws Exception {
        archive.count();
    }

    @KnownLeak
    void countingClosesTheDirectoryLeaky() throws Exception {
        archive.countLeaky();
    }
}
