package io.github.junitleak.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Resource;
import io.github.junitleak.report.Locales;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {
    private static final int TRIES = 20_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "12, 12 B",
        "1023, 1023 B",
        "1024, 1.00 KiB",
        "1536, 1.50 KiB",
        "1048570, 1023.99 KiB",
        "1048575, 1.00 MiB",
        "12687770, 12.10 MiB",
        "1073741824, 1.00 GiB",
        "1099511627776, 1.00 TiB",
        "9223372036854775807, 8388608.00 TiB",
        "-1536, −1.50 KiB",
        "-12, −12 B"
    })
    void printsBytes(long bytes, String text) {
        assertThat(Numbers.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "131, +131 B",
        "48, +48 B",
        "131.4, +131 B",
        "1.5, +1.5 B",
        "1, +1 B",
        "0.42, +0.42 B",
        "0.4, +0.4 B",
        "0.0042, +0.0042 B",
        "0, 0 B",
        "-0.0, 0 B",
        "-0.42, −0.42 B",
        "-131, −131 B",
        "9.97, +10 B",
        "1023.7, +1.00 KiB",
        "13107.2, +12.80 KiB",
        "1.24e-17, +1.2E-17 B"
    })
    void printsByteRates(double rate, String text) {
        assertThat(Numbers.rate(Resource.HEAP, rate)).isEqualTo(text);
        assertThat(Numbers.byteRate(rate)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, +1.00", "0.5, +0.50", "0.999, +1.00", "0.0025, +0.0025", "0, 0", "-1, −1.00", "2048, +2048.00"})
    void printsCountRates(double rate, String text) {
        assertThat(Numbers.rate(Resource.THREADS, rate)).isEqualTo(text);
        assertThat(Numbers.countRate(rate)).isEqualTo(text);
    }

    @Test
    void printsBudgetsWithoutASign() {
        assertThat(Numbers.budget(Resource.HEAP, 0)).isEqualTo("0 B");
        assertThat(Numbers.budget(Resource.HEAP, 13107.2)).isEqualTo("12.80 KiB");
        assertThat(Numbers.budget(Resource.THREADS, 0)).isEqualTo("0");
        assertThat(Numbers.budget(Resource.THREADS, 1)).isEqualTo("1");
        assertThat(Numbers.budget(Resource.THREADS, 0.5)).isEqualTo("0.5");
    }

    @Test
    void roundsADetectionLimitUp() {
        assertThat(Numbers.detectionLimit(Resource.HEAP, 0.4)).isEqualTo("0.4 B");
        assertThat(Numbers.detectionLimit(Resource.HEAP, 0.421)).isEqualTo("0.43 B");
        assertThat(Numbers.detectionLimit(Resource.HEAP, 131.1)).isEqualTo("132 B");
        assertThat(Numbers.detectionLimit(Resource.CLASSES, 0.0101)).isEqualTo("0.011");
    }

    @Test
    void tellsTwoReadingsApart() {
        assertThat(Numbers.values(Resource.HEAP, 12_687_770, 12_740_170)).isEqualTo("12.10 MiB → 12.15 MiB");
        assertThat(Numbers.values(Resource.HEAP, 12_687_770, 12_687_786)).isEqualTo("12.10000 MiB → 12.10002 MiB");
        assertThat(Numbers.values(Resource.HEAP, 12_687_770, 12_687_770)).isEqualTo("12.10 MiB → 12.10 MiB");
        assertThat(Numbers.values(Resource.THREADS, 14, 14)).isEqualTo("14 → 14");
    }

    @Test
    void tellsAGrowthFromItsBudget() {
        Numbers.GrowthText text = Numbers.growths(Resource.HEAP, growth(13108), 13107.2);

        assertThat(text.growth()).isEqualTo("+12.801 KiB");
        assertThat(text.budget()).isEqualTo("12.800 KiB");
    }

    @Test
    void printsTheIntervalInTheUnitOfTheGrowth() {
        assertThat(Numbers.growths(Resource.HEAP, new Finding.Growth(131.2, 128.7, 133.4, 0.4), 0))
                .isEqualTo(new Numbers.GrowthText("+131 B", "128", "134", "0 B"));
        assertThat(Numbers.growths(Resource.HEAP, new Finding.Growth(2048, 100, 4096, 0.4), 1024))
                .isEqualTo(new Numbers.GrowthText("+2.00 KiB", "0.09", "4.00", "1.00 KiB"));
        assertThat(Numbers.growths(Resource.HEAP, new Finding.Growth(0, -0.15, 0.19, 0.4), 0))
                .isEqualTo(new Numbers.GrowthText("0 B", "−0.15", "0.19", "0 B"));
        assertThat(Numbers.growths(Resource.THREADS, new Finding.Growth(1, 1, 1, 0.01), 0))
                .isEqualTo(new Numbers.GrowthText("+1.00", "1.00", "1.00", "0"));
    }

    @Test
    void neverPrintsAGrowthOnTheWrongSideOfItsBudget() {
        Random random = new Random(42);
        for (int i = 0; i < TRIES; i++) {
            double budget = i % 10 == 0 ? 0 : anyRate(random);
            double growth = near(budget, random);
            for (Resource resource : new Resource[] {Resource.HEAP, Resource.THREADS}) {
                Numbers.GrowthText text = Numbers.growths(resource, growth(growth), budget);

                assertThat(Integer.signum(parse(text.growth()).compareTo(parse(text.budget()))))
                        .as("growth %s as %s, budget %s as %s", growth, text.growth(), budget, text.budget())
                        .isEqualTo(Double.compare(growth, budget));
            }
        }
    }

    @Test
    void neverPrintsAGrowthOutsideItsInterval() {
        Random random = new Random(43);
        for (int i = 0; i < TRIES; i++) {
            double growth = random.nextInt(4) == 0 ? -anyRate(random) : anyRate(random);
            double low = growth - anyRate(random);
            double high = near(growth, random);
            Finding.Growth interval = new Finding.Growth(growth, low, Math.max(growth, high), 1);
            Numbers.GrowthText text = Numbers.growths(Resource.HEAP, interval, 0);
            String unit = text.growth().substring(text.growth().indexOf(' '));

            assertThat(parse(text.growth()))
                    .as("%s as %s", interval, text)
                    .isBetween(parse(text.low() + unit), parse(text.high() + unit));
            // Dividing by 1024 is exact, so printed bounds can be compared with the real ones.
            assertThat(parse(text.low() + unit)).isLessThanOrEqualTo(BigDecimal.valueOf(interval.low()));
            assertThat(parse(text.high() + unit)).isGreaterThanOrEqualTo(BigDecimal.valueOf(interval.high()));
        }
    }

    @Test
    void keepsTheOrderOfReadings() {
        Random random = new Random(44);
        for (int i = 0; i < TRIES; i++) {
            long first = random.nextLong() >>> random.nextInt(1, 64);
            long last =
                    random.nextBoolean() ? first + random.nextInt(100) : random.nextLong() >>> random.nextInt(1, 64);
            String[] texts = Numbers.values(Resource.HEAP, first, last).split(" → ");

            assertThat(Integer.signum(parse(texts[0]).compareTo(parse(texts[1]))))
                    .as("%s and %s as %s", first, last, String.join(" → ", texts))
                    .isEqualTo(Long.compare(first, last));
        }
    }

    @Test
    void neverPromisesASmallerDetectionLimit() {
        Random random = new Random(45);
        for (int i = 0; i < TRIES; i++) {
            double limit = anyRate(random);

            assertThat(parse(Numbers.detectionLimit(Resource.HEAP, limit)))
                    .isGreaterThanOrEqualTo(BigDecimal.valueOf(limit));
        }
    }

    @Test
    void isTheSameInEveryLocale() {
        Locales.forEach(() -> {
            assertThat(Numbers.bytes(12_687_770)).isEqualTo("12.10 MiB");
            assertThat(Numbers.value(Resource.CLASSES, 1234567)).isEqualTo("1,234,567");
            assertThat(Numbers.countRate(1.5)).isEqualTo("+1.50");
        });
    }

    private static Finding.Growth growth(double perIteration) {
        return new Finding.Growth(perIteration, perIteration, perIteration, 1);
    }

    private static double anyRate(Random random) {
        return random.nextDouble() * Math.pow(10, random.nextInt(-6, 10));
    }

    /** Above by anything between one unit in the last place and a half. */
    private static double near(double rate, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Math.nextUp(rate);
            case 1 -> rate + Math.ulp(rate) * random.nextInt(1, 1000);
            default -> rate * (1 + random.nextDouble() * Math.pow(10, -random.nextInt(1, 8)));
        };
    }

    private static BigDecimal parse(String text) {
        String[] parts = text.replace('\u2212', '-').split(" ");
        BigDecimal number = new BigDecimal(parts[0]);
        int power = parts.length == 1 ? 0 : "B  KiBMiBGiBTiB".indexOf(parts[1]) / 3;
        return number.multiply(BigDecimal.valueOf(1024).pow(power));
    }

    @Test
    void aShareIsNeverRoundedToNothingOrAll() {
        assertThat(Numbers.share(0, 8)).isEqualTo("0 %");
        assertThat(Numbers.share(1, 1000)).isEqualTo("< 1 %");
        assertThat(Numbers.share(1, 8)).isEqualTo("13 %");
        assertThat(Numbers.share(999, 1000)).isEqualTo("> 99 %");
        assertThat(Numbers.share(8, 8)).isEqualTo("100 %");
    }
}
