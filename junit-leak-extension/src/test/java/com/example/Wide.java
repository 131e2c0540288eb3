package com.example;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * So large that an instance field has the offset that a static field has in the class's mirror, where the JVM takes one
 * for the other.
 */
public final class Wide {
    private static final String S0 = "0", S1 = "1", S2 = "2", S3 = "3", S4 = "4", S5 = "5", S6 = "6", S7 = "7";
    private static final String S8 = "8", S9 = "9", S10 = "a", S11 = "b", S12 = "c", S13 = "d", S14 = "e", S15 = "f";
    private static final String S16 = "g", S17 = "h", S18 = "i", S19 = "j", S20 = "k", S21 = "l", S22 = "m", S23 = "n";
    private int filler; // takes the gap behind the header
    private long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;
    private final List<byte[]> held = new ArrayList<>();
    private final Object lock = new Object();

    /** The other way round: an instance field that is declared before the static one. */
    public static final class Mirror {
        private String i0 = "0", i1 = "1", i2 = "2", i3 = "3", i4 = "4", i5 = "5", i6 = "6", i7 = "7";
        private String i8 = "8", i9 = "9", i10 = "a", i11 = "b", i12 = "c", i13 = "d", i14 = "e", i15 = "f";
        private String i16 = "g", i17 = "h", i18 = "i", i19 = "j", i20 = "k", i21 = "l", i22 = "m", i23 = "n";
        private String i24 = "0", i25 = "1", i26 = "2", i27 = "3", i28 = "4", i29 = "5", i30 = "6", i31 = "7";
        private String i32 = "8", i33 = "9", i34 = "a", i35 = "b", i36 = "c", i37 = "d", i38 = "e", i39 = "f";

        private static final Deque<byte[]> HELD = new ArrayDeque<>();
    }

    public void hold() {
        synchronized (lock) {
            held.add(new byte[10 * 1024]);
        }
    }

    public static void holdStatically() {
        Mirror.HELD.add(new byte[10 * 1024]);
    }

    public static void clear() {
        Mirror.HELD.clear();
    }
}
