package io.github.junitleak.benchmarks.statistics;

import java.util.Random;

/** How a program's live memory develops with the iterations; one instance of it is drawn at random. */
enum Shape {
    LINE(true, "64 B an iteration") {
        @Override
        Level draw(Random random) {
            return new Level(k -> 64 * k, k -> k);
        }
    },
    EVERY_TENTH(true, "64 B every 10th iteration") {
        @Override
        Level draw(Random random) {
            return new Level(k -> 64 * (k / 10), k -> k / 10);
        }
    },
    RARE_AND_LARGE(true, "1 MiB every 100th iteration") {
        @Override
        Level draw(Random random) {
            int phase = random.nextInt(100);
            return new Level(k -> (k + phase) / 100 << 20, k -> (k + phase) / 100);
        }
    },
    ARRAY_ONLY(true, "an array list of one and the same object") {
        @Override
        Level draw(Random random) {
            long start = 10 + random.nextInt(10);
            return new Level(
                    k -> {
                        long capacity = start;
                        while (capacity < k) {
                            capacity += capacity / 2;
                        }
                        return 16 + 4 * capacity;
                    },
                    k -> 1);
        }
    },
    LINE_AND_STEP(true, "64 B an iteration, and 5 MB once") {
        @Override
        Level draw(Random random) {
            long at = 1000 + random.nextInt(2000);
            return new Level(k -> 64 * k + (k < at ? 0 : 5_000_000), k -> k);
        }
    },
    LINE_AND_SAW(true, "64 B an iteration on a sawtooth of 100 KB") {
        @Override
        Level draw(Random random) {
            int period = 20 + random.nextInt(80);
            return new Level(k -> 64 * k + 100_000 * (k % period) / period, k -> k + k % period);
        }
    },
    CONSTANT(false, "nothing") {
        @Override
        Level draw(Random random) {
            return new Level(k -> 0, k -> 0);
        }
    },
    STEP(false, "5 MB once") {
        @Override
        Level draw(Random random) {
            long at = logUniform(random, 1000, 130_000);
            return new Level(k -> k < at ? 0 : 5_000_000, k -> k < at ? 0 : 1);
        }
    },
    SAW(false, "a sawtooth of 100 KB") {
        @Override
        Level draw(Random random) {
            long period = logUniform(random, 5, 2000);
            return new Level(k -> 100_000 * (k % period) / period, k -> k % period);
        }
    },
    FILLING(false, "a bounded cache that is full before half of the run") {
        @Override
        Level draw(Random random) {
            long capacity = logUniform(random, 500, 60_000);
            return new Level(k -> 150 * Math.min(k, capacity), k -> Math.min(k, capacity));
        }
    },
    RANDOM_KEYS(false, "a cache of random keys, at least three quarters full at the end") {
        @Override
        Level draw(Random random) {
            double keys = logUniform(random, 20_000, 200_000);
            return new Level(
                    k -> Math.round(150 * keys * (1 - Math.exp(-k / keys))),
                    k -> Math.round(keys * (1 - Math.exp(-k / keys))));
        }
    },
    LAZY(false, "lazy initialisation, ever more rarely") {
        @Override
        Level draw(Random random) {
            long[] at = new long[20];
            long[] bytes = new long[at.length];
            for (int i = 0; i < at.length; i++) {
                at[i] = logUniform(random, 500, 130_000);
                bytes[i] = (long) Math.exp(6 + 2 * random.nextGaussian());
            }
            return new Level(
                    k -> {
                        long sum = 0;
                        for (int i = 0; i < at.length; i++) {
                            sum += k < at[i] ? 0 : bytes[i];
                        }
                        return sum;
                    },
                    k -> {
                        long sum = 0;
                        for (long one : at) {
                            sum += k < one ? 0 : 1;
                        }
                        return sum;
                    });
        }
    },
    WALK(false, "a random walk") {
        @Override
        Level draw(Random random) {
            return Level.walk(random, 1000);
        }
    },
    PER_CHECKPOINT(false, "48 B at every checkpoint") {
        @Override
        Level draw(Random random) {
            long[] checkpoints = {0};
            return new Level(k -> 48 * checkpoints[0]++, k -> checkpoints[0]);
        }
    },
    SPIKE(false, "a spike at one checkpoint") {
        @Override
        Level draw(Random random) {
            long[] checkpoints = {random.nextInt(12)};
            return new Level(k -> checkpoints[0]-- == 0 ? 9_000_000 : 0, k -> 0);
        }
    };

    private final boolean leak;
    private final String label;

    Shape(boolean leak, String label) {
        this.leak = leak;
        this.label = label;
    }

    boolean isLeak() {
        return leak;
    }

    String label() {
        return label;
    }

    abstract Level draw(Random random);

    private static long logUniform(Random random, double from, double to) {
        return (long) (from * Math.pow(to / from, random.nextDouble()));
    }
}
