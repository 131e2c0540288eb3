package com.example.orders;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lesson 4, no leak: a cache that grows while it fills, and then no more. */
public final class PriceCache {

    private static final int CAPACITY = 1000;

    private final Map<String, Double> prices = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > CAPACITY;
        }
    };

    public double price(String product) {
        return prices.computeIfAbsent(product, key -> 9.99 + key.length());
    }
}
