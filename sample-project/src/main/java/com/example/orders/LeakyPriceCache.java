package com.example.orders;

import java.util.HashMap;
import java.util.Map;

/** Lesson 4: a cache that never finds what it holds. */
public final class LeakyPriceCache {

    private final Map<ProductKey, Double> prices = new HashMap<>();

    public double price(String product) {
        return prices.computeIfAbsent(new ProductKey(product), key -> 9.99 + key.product.length());
    }

    /** The leak: without {@code equals} and {@code hashCode}, every key is a new one. */
    private static final class ProductKey {
        private final String product;

        ProductKey(String product) {
            this.product = product;
        }
    }
}
