package com.example.shop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
public class PriceService {

    private final Map<String, byte[]> prices = new ConcurrentHashMap<>();

    /** Remembers every product, and forgets none. */
    public int remembered(String product) {
        return prices.computeIfAbsent(product, name -> new byte[256]).length;
    }

    public int calculated(String product) {
        return new byte[256].length + product.length();
    }
}
