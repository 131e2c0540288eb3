package io.github.junitleak.build.scan;

import io.github.junitleak.scan.ScanSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is scanned, and how.
 *
 * @param jvm how the tests' JVMs are started
 * @param roots directories or jars that hold test classes
 * @param classes which of the test classes in them
 * @param settings what holds for the tests of each class
 * @param output directory for the results
 * @param forks JVMs at a time, at least 1
 * @param mostTime after which no class is begun any more
 * @param shard which part of the classes
 * @param continued whether classes are left out that an earlier scan has done
 */
public record ScanOptions(
        WorkerJvm jvm,
        List<Path> roots,
        Predicate<String> classes,
        ScanSettings settings,
        Path output,
        int forks,
        Optional<Duration> mostTime,
        Shard shard,
        boolean continued) {}
