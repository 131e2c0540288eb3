package io.github.junitleak.build.scan;

import io.github.junitleak.scan.ScanSettings;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;

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
        boolean continued) {

    /**
     * One of several equal parts of all classes, by a hash of their names: the same on every machine.
     *
     * @param number from 1 to {@code of}
     */
    public record Shard(int number, int of) {
        /** All classes. */
        public static final Shard WHOLE = new Shard(1, 1);

        public Shard {
            if (of < 1 || number < 1 || number > of) {
                throw new IllegalArgumentException(
                        "shard is " + number + "/" + of + ", must be from 1/" + of + " to " + of + "/" + of);
            }
        }

        /** @param text for instance {@code 2/8} */
        public static Shard parse(String text) {
            if (!text.matches("\\d{1,6}/\\d{1,6}")) {
                throw new IllegalArgumentException("shard is \"" + text + "\", must be two numbers, for instance 2/8");
            }
            String[] parts = text.split("/");
            return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean has(String className) {
            return new BigInteger(1, DigestUtils.sha256(className))
                            .mod(BigInteger.valueOf(of))
                            .intValue()
                    == number - 1;
        }
    }
}
