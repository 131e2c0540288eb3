package com.example.shop;

import static io.github.junitleak.assertj.LeakAssertions.assertThat;

import io.github.junitleak.LeakDetector;
import io.github.junitleak.model.LeakReport;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PriceServiceTest {

    @Inject
    PriceService prices;

    private long next;

    @Test
    void leaky() {
        LeakReport report = LeakDetector.named("remembered prices")
                .measure(() -> prices.remembered("product " + next++));

        assertThat(report).isLeaking().namesHolder("PriceService.prices");
    }

    @Test
    void clean() {
        LeakReport report = LeakDetector.named("calculated prices")
                .measure(() -> prices.calculated("product " + next++));

        assertThat(report).isSteady();
    }
}
