package com.example.shop;

import static io.github.junitleak.assertj.LeakAssertions.assertThat;

import io.github.junitleak.LeakDetector;
import io.github.junitleak.model.LeakReport;
import org.junit.Test;

public class PricesTest {

    private final Prices prices = new Prices();
    private long next;

    @Test
    public void leaky() {
        LeakReport report = LeakDetector.named("remembered prices")
                .measure(() -> prices.remembered("product " + next++));

        assertThat(report).isLeaking().namesClass("byte[]").namesHolder("Prices.prices");
    }

    @Test
    public void clean() {
        LeakReport report = LeakDetector.named("calculated prices")
                .measure(() -> prices.calculated("product " + next++));

        assertThat(report).isSteady();
    }
}
