package io.github.junitleak.benchmarks.child;

import java.io.IOException;

/** Keeps all cores busy until its standard input ends, so that it never outlives the process that started it. */
public final class Busy {

    private static volatile double sink;

    private Busy() {}

    public static void main(String[] args) throws IOException {
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(Busy::compute);
            thread.setDaemon(true);
            thread.start();
        }
        System.out.println("busy");
        while (System.in.read() >= 0) {
            // Only the end matters.
        }
    }

    private static void compute() {
        for (double x = 1; ; x++) {
            sink = Math.sqrt(sink + x);
        }
    }
}
