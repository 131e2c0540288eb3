package com.example.orders;

import io.github.junitleak.LeakTest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lesson 9: threads, file descriptors, direct memory and classes are watched too. It is the last, since the thousands
 * of directories that it leaves open would stand in the tables of the others.
 */
class Lesson9OpenFilesTest {

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
