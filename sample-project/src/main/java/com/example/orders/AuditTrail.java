package com.example.orders;

import java.util.ArrayList;
import java.util.List;

/** Lesson 3: what a request has done, kept for the thread that serves it. */
public final class AuditTrail {

    private static final ThreadLocal<List<String>> ENTRIES = ThreadLocal.withInitial(ArrayList::new);

    private AuditTrail() {}

    public static void note(String entry) {
        ENTRIES.get().add(entry);
    }

    /** Belongs at the end of every request: a pooled thread, and all that it holds, outlives them. */
    public static void clear() {
        ENTRIES.remove();
    }
}
