package io.github.junitleak.build.scan;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One of several parts of all classes, the same on every machine: by a hash of their names, or where it is known how
 * long each takes, parts that take equally long.
 *
 * @param number from 1 to {@code of}
 * @param millis of an earlier scan, by class; where it is empty, the hash decides
 */
public record Shard(int number, int of, Map<String, Long> millis) {
    /** All classes. */
    public static final Shard WHOLE = new Shard(1, 1, Map.of());

    public Shard {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "shard is " + number + "/" + of + ", must be from 1/" + of + " to " + of + "/" + of);
        }
        millis = Map.copyOf(millis);
    }

    /** @param text for instance {@code 2/8} */
    public static Shard parse(String text) {
        if (!text.matches("\\d{1,6}/\\d{1,6}")) {
            throw new IllegalArgumentException("shard is \"" + text + "\", must be two numbers, for instance 2/8");
        }
        String[] parts = text.split("/");
        return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Map.of());
    }

    /**
     * The same part by the times of an earlier scan. All shards must be given the same one, or classes are scanned
     * twice or not at all.
     *
     * @param directories of the earlier scan, one for each of its shards
     * @throws IllegalArgumentException if one holds no scan
     */
    public Shard weighted(List<Path> directories) throws IOException {
        Map<String, Long> known = new TreeMap<>();
        for (Path directory : directories) {
            Map<String, ScannedClass> earlier = new Ledger(directory).read();
            if (earlier.isEmpty()) {
                throw new IllegalArgumentException(
                        "shard-times is " + directory + ", must be the output of an earlier scan");
            }
            earlier.forEach((name, scanned) -> known.put(name, scanned.millis()));
        }
        return new Shard(number, of, known);
    }

    /** The classes of this part. */
    List<String> of(List<String> names) {
        return millis.isEmpty()
                ? names.stream().filter(name -> hash(name) == number - 1).toList()
                : byTime(names);
    }

    private int hash(String name) {
        return new BigInteger(1, DigestUtils.sha256(name))
                .mod(BigInteger.valueOf(of))
                .intValue();
    }

    /** The longest first, each to the part that has least so far (Graham, 1969); a new class counts as the median. */
    private List<String> byTime(List<String> names) {
        List<Long> sorted = millis.values().stream().sorted().toList();
        long median = sorted.get(sorted.size() / 2);
        long[] sums = new long[of];
        List<String> own = new ArrayList<>();
        names.stream()
                .sorted(Comparator.<String>comparingLong(name -> -millis.getOrDefault(name, median))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(name -> {
                    int least = least(sums);
                    sums[least] += millis.getOrDefault(name, median);
                    if (least == number - 1) {
                        own.add(name);
                    }
                });
        return own;
    }

    private static int least(long[] sums) {
        int least = 0;
        for (int i = 1; i < sums.length; i++) {
            least = sums[i] < sums[least] ? i : least;
        }
        return least;
    }
}
