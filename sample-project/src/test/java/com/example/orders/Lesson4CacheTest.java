package com.example.orders;

import io.github.junitleak.LeakTest;

/** Lesson 4: to fill a cache is no leak. The warm-up is long enough for that. */
class Lesson4CacheTest {

    private final PriceCache cache = new PriceCache();
    private final LeakyPriceCache leakyCache = new LeakyPriceCache();
    private long next;

    @LeakTest
    void boundedCacheIsSteadyOnceFull() {
        cache.price("product " + next++ % 5000);
    }

    @KnownLeak
    void tenProductsNeedTenEntries() {
        leakyCache.price("product " + next++ % 10);
    }
}
