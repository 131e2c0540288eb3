package com.example.shop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

@Service
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
