package com.example.orders;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Optional;

/**
 * Lesson 5: a cache of at most 100 rates, and nothing in this class is wrong. Guava 33.4.8 keeps an entry, and the
 * exception in it, for every look-up that fails; 33.5.0 does not.
 *
 * @see <a href="https://github.com/google/guava/issues/7975">google/guava#7975</a>
 */
public final class ExchangeRates {

    private final Cache<String, String> rates =
            CacheBuilder.newBuilder().maximumSize(100).build();

    public Optional<String> find(String currency) {
        try {
            return Optional.of(rates.asMap().computeIfAbsent(currency, ExchangeRates::load));
        } catch (IllegalStateException unknown) {
            return Optional.empty();
        }
    }

    private static String load(String currency) {
        throw new IllegalStateException("no rate for " + currency);
    }
}
