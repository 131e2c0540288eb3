package io.github.junitleak.internal.view.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportJson;
import io.github.junitleak.report.SampleReports;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of the pages against those of the JSON, both read here without the classes that print them. */
class PageNumbersTests {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.$#-])([-+]?\\d+(?:\\.\\d+)?(?:E-\\d+)?)(?: (B|KiB|MiB|GiB)\\b)?(?![\\w.]*\\w)");

    /** Of the intervals, which are all of 95 %. */
    private static final BigDecimal CONFIDENCE = BigDecimal.valueOf(95);

    static Stream<LeakReport> reports() {
        return Stream.concat(
                SampleReports.all().stream(), Stream.of(SampleReports.threadsLeaking(), SampleReports.withMemory()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyNumberOfAPageIsOfTheJson(LeakReport report) {
        assertThat(numbersOfNoMember(HtmlPages.page(report), json(report))).isEmpty();
    }

    @Test
    void aNumberThatTheJsonDoesNotHoldIsFound() {
        JsonObject other = json(SampleReports.withFindings(List.of(SampleReports.heapGrowing(147))));

        assertThat(numbersOfNoMember(HtmlPages.page(SampleReports.leaking()), other))
                .contains("+131 B", "128", "134", "+4.22 KiB", "+51.17 KiB");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyResourceHasTheNumbersOfItsFinding(LeakReport report) {
        List<String> rows = rows(section("resources", HtmlPages.page(report)));
        JsonArray findings = json(report).getAsJsonArray("findings");

        assertThat(rows).hasSameSizeAs(findings);
        for (int i = 0; i < rows.size(); i++) {
            JsonObject finding = findings.get(i).getAsJsonObject();
            if (finding.has("growth") && !finding.get("growth").isJsonNull()) {
                JsonObject growth = finding.getAsJsonObject("growth");
                List<BigDecimal> series = values(finding.getAsJsonArray("series"), "value");
                assertShown(
                        rows.get(i),
                        series.get(0),
                        series.get(series.size() - 1),
                        number(growth, "perIteration"),
                        CONFIDENCE,
                        number(growth, "low"),
                        number(growth, "high"),
                        number(finding, "budget"),
                        number(growth, "detectionLimit"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyGrowingClassHasItsNumbers(LeakReport report) {
        List<String> rows = rows(section("classes", HtmlPages.page(report)));
        JsonArray classes = json(report).getAsJsonObject("evidence").getAsJsonArray("classes");

        assertThat(rows).hasSameSizeAs(classes);
        for (int i = 0; i < rows.size(); i++) {
            JsonObject growing = classes.get(i).getAsJsonObject();
            String row = text(rows.get(i));
            String name = Printable.text(growing.get("name").getAsString());
            assertThat(row).contains(name);
            List<BigDecimal> members = new ArrayList<>(
                    List.of(number(growing, "instancesPerIteration"), number(growing, "bytesPerIteration")));
            for (JsonElement live : growing.getAsJsonArray("series")) {
                members.addAll(Stream.of("bytes", "instances", "iteration")
                        .map(member -> number(live.getAsJsonObject(), member))
                        .toList());
            }
            assertShown(row.replace(name, ""), members.toArray(BigDecimal[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyCheckpointIsDrawnWhereTheJsonHasIt(LeakReport report) {
        String page = HtmlPages.page(report);
        for (JsonElement each : json(report).getAsJsonArray("findings")) {
            JsonObject finding = each.getAsJsonObject();
            JsonArray series = finding.getAsJsonArray("series");
            if (series != null && !series.isEmpty()) {
                String chart = between(
                        "<figure id=\"chart-" + finding.get("resource").getAsString() + "\">", "</figure>", page);
                assertDrawn(chart, values(series, "iteration"), values(series, "value"));
            }
        }
    }

    @Test
    void theIndexSortsByTheNumbersOfTheJsonAndShowsThem() {
        List<LeakReport> reports =
                List.of(SampleReports.leaking(), SampleReports.inconclusive(), SampleReports.steady());
        String index = HtmlPages.index(
                reports.stream()
                        .map(report -> new IndexEntry("shop", report, "a.html"))
                        .toList(),
                List.of());
        List<String> rows = rows(section("tests", index)).stream()
                .filter(row -> !row.contains("rowgroup"))
                .toList();

        assertThat(rows).hasSameSizeAs(reports);
        for (int i = 0; i < rows.size(); i++) {
            JsonObject heap =
                    json(reports.get(i)).getAsJsonArray("findings").get(0).getAsJsonObject();
            JsonObject growth = heap.getAsJsonObject("growth");
            assertThat(matches("data-key=\"([^\"]*)\" class=\"number\"", rows.get(i)))
                    .extracting(BigDecimal::new)
                    .containsExactly(
                            number(growth, "perIteration"), number(heap, "budget"), number(growth, "detectionLimit"));
            boolean isSteady = heap.get("verdict").getAsString().equals("STEADY");
            List<BigDecimal> members = new ArrayList<>(List.of(
                    number(growth, isSteady ? "detectionLimit" : "perIteration"),
                    CONFIDENCE,
                    number(growth, "low"),
                    number(growth, "high"),
                    number(heap, "budget"),
                    number(growth, "detectionLimit")));
            if (isSteady) {
                members.add(1, number(growth, "perIteration"));
            }
            assertShown(rows.get(i), members.toArray(BigDecimal[]::new));
        }
    }

    /** Those points have the texts and the places of these readings, and the scale is theirs. */
    private static void assertDrawn(String chart, List<BigDecimal> iterations, List<BigDecimal> values) {
        List<MatchResult> dots = Pattern.compile(
                        "<circle class=\"dot\" cx=\"([^\"]+)\" cy=\"([^\"]+)\" r=\"3.5\"><title>([^<]+)</title>")
                .matcher(chart)
                .results()
                .toList();
        BigDecimal first = values.get(0);
        List<Double> x = scale(chart, "<text x=\"([^\"]+)\" y=\"178\" text-anchor=\"middle\">([^<]+)<");
        List<Double> y = scale(chart, "<text x=\"66\" y=\"([^\"]+)\" text-anchor=\"end\">([^<]+)<");

        assertThat(dots).hasSameSizeAs(values);
        for (int i = 0; i < dots.size(); i++) {
            BigDecimal change = values.get(i).subtract(first);
            assertShown(dots.get(i).group(3), values.get(i), change, iterations.get(i));
            assertThat(at(x, Double.parseDouble(dots.get(i).group(1))))
                    .isCloseTo(iterations.get(i).doubleValue(), within(tenthOf(x)));
            // A label stands 4 below its line.
            assertThat(at(y, Double.parseDouble(dots.get(i).group(2)) + 4))
                    .isCloseTo(change.doubleValue(), within(tenthOf(y)));
        }
    }

    /** Place and value of the first label, and of the last. */
    private static List<Double> scale(String chart, String label) {
        List<MatchResult> labels =
                Pattern.compile(label).matcher(chart).results().toList();
        return Stream.of(labels.get(0), labels.get(labels.size() - 1))
                .flatMap(each -> Stream.of(
                        Double.valueOf(each.group(1)),
                        shown(text(each.group(2))).get(0).value().doubleValue()))
                .toList();
    }

    private static double at(List<Double> scale, double place) {
        return scale.get(1) + (place - scale.get(0)) / (scale.get(2) - scale.get(0)) * (scale.get(3) - scale.get(1));
    }

    /** What two tenths of a pixel are worth: places are rounded to one. */
    private static double tenthOf(List<Double> scale) {
        return Math.abs(at(scale, 0.2) - at(scale, 0));
    }

    private static void assertShown(String html, BigDecimal... members) {
        List<Shown> shown = shown(text(html));

        assertThat(shown).as(html).hasSameSizeAs(members);
        for (int i = 0; i < members.length; i++) {
            assertThat(shown.get(i).isRounded(members[i]))
                    .as(shown.get(i) + " for " + members[i])
                    .isTrue();
        }
    }

    /** What the page shows beyond the numbers of the JSON, what follows from them, and its strings. */
    private static List<String> numbersOfNoMember(String page, JsonObject json) {
        List<BigDecimal> known = new ArrayList<>(List.of(CONFIDENCE));
        List<String> strings = new ArrayList<>();
        collect(json, known, strings);
        known.add(BigDecimal.valueOf(
                Duration.parse(json.getAsJsonObject("plan").get("time").getAsString())
                        .toMillis()));
        // The labels of scales are round numbers between the readings; their places are compared elsewhere.
        String text = text(page.replaceAll(
                "(?s)<style>.*?</style>|<script>.*?</script>|<text .*?</text>|<(p|span) class=\"derived.*?</\\1>", ""));
        for (String string : strings) {
            text = text.replace(string, " ");
        }
        return shown(text).stream()
                .filter(number -> known.stream().noneMatch(number::isRounded))
                .map(Shown::text)
                .toList();
    }

    private static void collect(JsonElement element, List<BigDecimal> numbers, List<String> strings) {
        if (element instanceof JsonObject object) {
            object.asMap().values().forEach(member -> collect(member, numbers, strings));
            follow(object, numbers);
        } else if (element instanceof JsonArray array) {
            array.forEach(item -> collect(item, numbers, strings));
            numbers.add(BigDecimal.valueOf(array.size()));
        } else if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            numbers.add(primitive.getAsBigDecimal());
        } else if (element instanceof JsonPrimitive primitive && primitive.isString()) {
            strings.add(
                    Printable.text(primitive.getAsString().replace("\t", "    ").stripTrailing()));
            strings.removeIf(string -> string.length() < 2);
            strings.sort(Comparator.comparing(String::length).reversed());
        }
    }

    /** Changes since the first checkpoint, the numbers of lines of source, and shares of the samples. */
    private static void follow(JsonObject object, List<BigDecimal> numbers) {
        if (object.has("resource") && object.has("series")) {
            List<BigDecimal> values = values(object.getAsJsonArray("series"), "value");
            values.forEach(value -> numbers.add(value.subtract(values.get(0))));
        } else if (object.has("firstLine")) {
            int first = object.get("firstLine").getAsInt();
            IntStream.range(0, object.getAsJsonArray("lines").size())
                    .forEach(i -> numbers.add(BigDecimal.valueOf(first + i)));
        } else if (object.has("paths")) {
            List<BigDecimal> samples = values(object.getAsJsonArray("paths"), "samples");
            BigDecimal all = samples.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            samples.forEach(part -> numbers.add(part.movePointRight(2).divide(all, MathContext.DECIMAL32)));
        }
    }

    /** A number on a page, in its base unit, and what one more in its last digit would be. */
    private record Shown(String text, BigDecimal value, BigDecimal digit) {

        /** Up, down, or to the nearest: for each there is a sentence that stays true by it only. */
        boolean isRounded(BigDecimal exact) {
            return value.subtract(exact).abs().compareTo(digit) < 0;
        }
    }

    private static List<Shown> shown(String text) {
        return NUMBER.matcher(text).results().map(PageNumbersTests::shown).toList();
    }

    private static Shown shown(MatchResult match) {
        String unit = match.group(2) == null ? "B" : match.group(2);
        BigDecimal factor = new BigDecimal(
                BigInteger.valueOf(1024).pow(List.of("B", "KiB", "MiB", "GiB").indexOf(unit)));
        BigDecimal number = new BigDecimal(match.group(1));
        return new Shown(match.group(), number.multiply(factor), number.ulp().multiply(factor));
    }

    private static JsonObject json(LeakReport report) {
        return JsonParser.parseString(ReportJson.write(report)).getAsJsonObject();
    }

    private static BigDecimal number(JsonObject object, String member) {
        return object.get(member).getAsBigDecimal();
    }

    private static List<BigDecimal> values(JsonArray objects, String member) {
        return objects.asList().stream()
                .map(object -> number(object.getAsJsonObject(), member))
                .toList();
    }

    private static String section(String id, String page) {
        return page.contains("<section aria-labelledby=\"" + id + "\">")
                ? between("<section aria-labelledby=\"" + id + "\">", "</section>", page)
                : "";
    }

    private static List<String> rows(String section) {
        return matches("(?s)<tr role=\"row\"[^>]*>(.*?)</tr>", between("<tbody", "</table>", section));
    }

    private static String between(String start, String end, String html) {
        int from = html.indexOf(start);
        return from < 0 ? "" : html.substring(from, html.indexOf(end, from));
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace('\u2212', '-')
                .replaceAll("(?<=\\d),(?=\\d{3})", "");
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
