package com.example;

import io.github.junitleak.LeakDetector;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportText;
import java.util.ArrayList;
import java.util.List;

/** Measures a leak of one KiB per iteration, and prints its message. */
public final class KilobyteLeak {
    private static final List<byte[]> KEPT = new ArrayList<>();

    private KilobyteLeak() {}

    public static void main(String[] arguments) {
        LeakReport report = LeakDetector.named("kilobyte")
                .warmup(100)
                .iterations(1000)
                .measure(() -> {
                    KEPT.add(new byte[1024]);
                });
        System.out.println(ReportText.message(report));
    }
}
