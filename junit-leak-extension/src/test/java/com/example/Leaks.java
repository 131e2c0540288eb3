package com.example;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaks of every shape, outside our own packages, whose objects count as part of the measurement. The leaked arrays are
 * large enough for the JVM's default sampling.
 */
public final class Leaks {
    private static final Map<Integer, byte[]> CACHE = new HashMap<>();
    private static final ThreadLocal<List<byte[]>> LOCAL = ThreadLocal.withInitial(ArrayList::new);
    private static final Registry REGISTRY = new Registry();
    private static Node head;

    private Leaks() {}

    /** Into a static map. */
    public static void cache(int key) {
        CACHE.put(key, new byte[10 * 1024]);
    }

    /** Into a field of an object that a static field holds. */
    public static void register() {
        REGISTRY.entries.add(new byte[10 * 1024]);
    }

    public static void remember() {
        LOCAL.get().add(new byte[10 * 1024]);
    }

    /** Into a linked list. */
    public static void append() {
        head = new Node(head, new byte[10 * 1024]);
    }

    /** No leak: the oldest entries go. */
    public static void bounded(Deque<byte[]> window) {
        window.addLast(new byte[10 * 1024]);
        if (window.size() > 10) {
            window.removeFirst();
        }
    }

    public static Deque<byte[]> window() {
        return new ArrayDeque<>();
    }

    public static void clear() {
        CACHE.clear();
        LOCAL.remove();
        REGISTRY.entries.clear();
        head = null;
    }

    public static final class Small {}

    private static final class Registry {
        final Deque<byte[]> entries = new ArrayDeque<>();
    }

    private record Node(Node next, byte[] payload) {}
}
