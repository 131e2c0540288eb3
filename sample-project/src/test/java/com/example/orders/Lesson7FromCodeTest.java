package com.example.orders;

import static io.github.junitleak.assertj.LeakAssertions.assertThat;

import io.github.junitleak.LeakDetector;
import io.github.junitleak.model.LeakReport;
import org.junit.jupiter.api.Test;

/** Lesson 7: the same from code, for any test framework or a {@code main} method. */
class Lesson7FromCodeTest {

    private final LeakyPriceCache cache = new LeakyPriceCache();

    @Test
    void pricesAreKeptForEver() throws Exception {
        LeakReport report = LeakDetector.named("price look-up").measure(() -> cache.price("tea"));

        assertThat(report)
                .isLeaking()
                .namesClass("com.example.orders.LeakyPriceCache$ProductKey")
                .namesHolder("LeakyPriceCache.prices");
    }
}
