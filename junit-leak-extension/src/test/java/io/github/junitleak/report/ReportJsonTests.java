package io.github.junitleak.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTests {
    private static final String LEAKING = ReportJson.write(SampleReports.leaking());

    static List<LeakReport> reports() {
        return SampleReports.all();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void readsBackWhatItWrote(LeakReport report) throws Exception {
        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 0.1, 1e-300, 4.9e-324, 1.7976931348623157e308, 131.00000000000003})
    void keepsEveryDigit(double budget) throws Exception {
        Finding finding = Finding.Measured.of(Resource.HEAP, Verdict.STEADY, null, null, budget, new Series(List.of()));
        LeakReport report = SampleReports.withFindings(List.of(finding));

        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
    }

    @Test
    void isTheSameInEveryLocale() {
        Locales.forEach(() -> Golden.assertEquals("leaking.json", ReportJson.write(SampleReports.leaking())));
    }

    @Test
    void writesAFindingThatWasNotMeasuredWithItsObstacle() {
        Golden.assertEquals("not-measured.json", ReportJson.write(SampleReports.notMeasured()));
    }

    @Test
    void isDocumentedAsItIsWritten() throws Exception {
        String page = Files.readString(Path.of("../docs/report-format.md"));

        assertThat(page).contains("```json\n" + ReportJson.write(SampleReports.brief()) + "```\n");
    }

    @Test
    void skipsMembersOfLaterVersions() throws Exception {
        String later = LEAKING.replaceFirst("\\{", "{\"later\": {\"a\": [1, {\"b\": null}]},")
                .replaceFirst("\"resource\"", "\"alsoLater\": [[]], \"resource\"");

        assertThat(ReportJson.read(later)).isEqualTo(SampleReports.leaking());
    }

    @Test
    void keepsWhatBecameMore() throws Exception {
        String json = ReportJson.write(SampleReports.threadsLeaking());

        assertThat(json).contains("\"name\": \"orders-*\",");
        assertThat(ReportJson.read(json)).isEqualTo(SampleReports.threadsLeaking());
    }

    @Test
    void keepsWhatTheProcessTakes() throws Exception {
        String json = ReportJson.write(SampleReports.withMemory());

        assertThat(ReportJson.read(json)).isEqualTo(SampleReports.withMemory());
    }

    @Test
    void keepsTheNameOfAMeasurementFromCode() throws Exception {
        LeakReport report = SampleReports.fromCode();
        String json = ReportJson.write(report);

        assertThat(json).contains("\"test\": {\n    \"name\": \"import v1.2\"\n  },");
        assertThat(ReportJson.read(json)).isEqualTo(report);
    }

    @Test
    void readsMembersInAnyOrder() throws Exception {
        String schemaLast = LEAKING.replaceFirst("\"schema\": 1,", "").replaceFirst("}\\s*$", ", \"schema\": 1}");

        assertThat(ReportJson.read(schemaLast)).isEqualTo(SampleReports.leaking());
    }

    @Test
    void refusesToWriteANumberThatIsNotFinite() {
        LeakReport report = SampleReports.withEvidence(Evidence.of(
                List.of(Evidence.GrowingClass.of("A", Double.NaN, 0)), List.of(), List.of(), List.of(), List.of()));

        assertThatThrownBy(() -> ReportJson.write(report))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Numeric values must be finite, but was NaN");
    }

    @Test
    void saysThatTheSchemaIsNewer() {
        refuses(
                LEAKING.replace("\"schema\": 1", "\"schema\": 2").replace("\"findings\"", "\"results\""),
                "schema is 2, this version reads schema 1: update the plugin");
    }

    @Test
    void saysThatTheSchemaIsOlder() {
        refuses(
                LEAKING.replace("\"schema\": 1", "\"schema\": 0"),
                "schema is 0, this version reads schema 1: run the leak tests again");
    }

    @Test
    void saysThatThereIsNoSchema() {
        refuses("{\"name\": \"other\"}", "report.schema is missing");
    }

    @Test
    void saysThatAMemberIsMissing() {
        refuses(LEAKING.replaceFirst("\"budget\": 0.0,", ""), "report.findings[0].budget is missing");
        refuses("{\"schema\": 1}", "report.test is missing");
        refuses(LEAKING.replaceFirst("\"gained\": \\[],", ""), "report.evidence.gained is missing");
        refuses(LEAKING.replaceFirst("\"hints\": \\[],", ""), "report.evidence.hints is missing");
        refuses(LEAKING.replaceFirst(",\\s*\"memory\": \\[]", ""), "report.measurement.memory is missing");
    }

    @Test
    void saysThatAMemberStandsThereTwice() {
        refuses(
                LEAKING.replaceFirst("\"budget\"", "\"budget\": 1, \"budget\""),
                "report.findings[0].budget stands there twice");
        refuses(
                LEAKING.replaceFirst("\"HEAP\": 0.0", "\"HEAP\": 0.0, \"HEAP\": 1"),
                "report.plan.budgets.HEAP stands there twice");
    }

    @Test
    void saysThatATypeIsWrong() {
        refuses("[]", "report is of the type array, must be an object");
        refuses("null", "report is of the type null, must be an object");
        refuses("7", "report is of the type number, must be an object");
        refusesInstead(
                "\"budget\": 0.0",
                "\"budget\": \"0\"",
                "report.findings[0].budget is of the type string, must be a number");
        refusesInstead(
                "\"warmup\": 50",
                "\"warmup\": null",
                "report.measurement.warmup is of the type null, must be a whole number of 64 bits");
        refusesInstead(
                "\"warmup\": 50",
                "\"warmup\": 5.5",
                "report.measurement.warmup is \"5.5\", must be a whole number of 64 bits");
        refusesInstead(
                "\"method\": \"placeOrder\"",
                "\"method\": 3",
                "report.test.method is of the type number, must be a string");
        refusesInstead(
                "\"method\": \"placeOrder\"",
                "\"method\": null",
                "report.test.method is of the type null, must be a string");
        refusesInstead(
                "\"andOthers\": false",
                "\"andOthers\": \"false\"",
                "report.evidence.paths[0].root.andOthers is of the type string, must be true or false");
        refusesInstead(
                "\"hints\": []", "\"hints\": null", "report.evidence.hints is of the type null, must be an array");
        refusesInstead("\"gaps\": []", "\"gaps\": {}", "report.evidence.gaps is of the type object, must be an array");
        refusesInstead(
                "\"gaps\": []", "\"gaps\": [null]", "report.evidence.gaps[0] is of the type null, must be a string");
        refusesInstead(
                "\"time\": \"PT5S\"",
                "\"time\": 5",
                "report.plan.time is of the type number, must be a duration as in \"PT2.5S\" (ISO 8601)");
        refusesInstead(
                "\"time\": \"PT5S\"",
                "\"time\": \"5 s\"",
                "report.plan.time is \"5 s\", must be a duration as in \"PT2.5S\" (ISO 8601)");
    }

    @Test
    void saysThatANumberIsOutOfRange() {
        refusesInstead(
                "\"invocation\": 0",
                "\"invocation\": 2147483648",
                "report.test.invocation is \"2147483648\", must be a whole number of 32 bits");
        refusesInstead(
                "\"budget\": 0.0", "\"budget\": 1e999", "it is not JSON of at most 64 levels, at line 24, column 22");
        refusesInstead(
                "\"budget\": 0.0", "\"budget\": NaN", "it is not JSON of at most 64 levels, at line 24, column 17");
    }

    @Test
    void saysWhichNamesAreAllowed() {
        refuses(
                LEAKING.replace("\"verdict\": \"STEADY\"", "\"verdict\": \"LEAKY\""),
                "report.findings[1].verdict is \"LEAKY\", must be one of [STEADY, LEAKING, INCONCLUSIVE]");
        refusesInstead(
                "\"verdict\": \"LEAKING\"",
                "\"verdict\": \"NOT_MEASURED\"",
                "report.verdict is \"NOT_MEASURED\", must be one of [STEADY, LEAKING, INCONCLUSIVE]");
        refusesInstead(
                "\"HEAP\": 0.0",
                "\"HEEP\": 0.0",
                "report.plan.budgets.HEEP is \"HEEP\", must be one of"
                        + " [HEAP, THREADS, FILE_DESCRIPTORS, DIRECT_MEMORY, CLASSES]");
        refusesInstead(
                "\"resource\": \"HEAP\"",
                "\"resource\": \"he\\nap\"",
                "report.findings[0].resource is \"he\\u000aap\", must be one of"
                        + " [HEAP, THREADS, FILE_DESCRIPTORS, DIRECT_MEMORY, CLASSES]");
    }

    @Test
    void aFindingIsMeasuredOrHasAnObstacle() {
        refusesInstead(
                "\"obstacle\": \"this platform does not report open files\"",
                "\"obstacle\": null",
                "report.findings[2].obstacle is of the type null, must be a string");
        refusesInstead("\"obstacle\"", "\"hindrance\"", "report.findings[2].verdict is missing");
    }

    @Test
    void saysWhichRuleOfTheModelIsBroken() {
        refusesInstead(
                "\"low\": 128.0",
                "\"low\": 132.0",
                "report.findings[0].growth is not valid: growth 131.0 must lie in its interval [132.0, 134.0]");
        refusesInstead(
                "\"iteration\": 83",
                "\"iteration\": 50",
                "report.findings[0].series is not valid: checkpoint 1 stands at iteration 50, which must be after 50");
        refusesInstead(
                "\"firstLine\": 40",
                "\"firstLine\": 43",
                "report.evidence.sites[0] is not valid: the excerpt does not hold line 42, must hold the line of the"
                        + " applicationFrame");
        refusesInstead(
                "\"firstLine\": 40",
                "\"firstLine\": 0",
                "report.evidence.sites[0].excerpt is not valid: firstLine is 0, must be at least 1");
        refusesInstead(
                "\"invocation\": 0",
                "\"invocation\": -1",
                "report.test is not valid: invocation is -1, must be at least 0");
        refusesInstead(
                "\"verdict\": \"LEAKING\"",
                "\"verdict\": \"STEADY\"",
                "report is not valid: the verdict is STEADY, but its findings say LEAKING");
    }

    @Test
    void saysWhereItWasCutOff() {
        refuses("", "the JSON ends too early, at line 1, column 1: it was cut off");
        refuses(" \n", "the JSON ends too early, at line 2, column 1: it was cut off");
        refuses("{", "the JSON ends too early, at line 1, column 2: it was cut off");
        refuses(
                LEAKING.substring(0, LEAKING.indexOf("\"LEAKING\",\n  \"expected\"")),
                "the JSON ends too early, at line 11, column 14: it was cut off");
    }

    @Test
    void refusesEveryCutOffReport() {
        for (int length = 0; length < LEAKING.strip().length(); length++) {
            String cut = LEAKING.substring(0, length);

            assertThatThrownBy(() -> ReportJson.read(cut)).isInstanceOf(UnreadableReportException.class);
        }
    }

    @Test
    void saysWhereItIsNotJson() {
        refuses("hello", "it is not JSON of at most 64 levels, at line 1, column 1");
        refuses("{'schema': 1}", "it is not JSON of at most 64 levels, at line 1, column 3");
        refuses("{\"schema\": 1 // one\n}", "it is not JSON of at most 64 levels, at line 1, column 15");
        refuses("{\"schema\": 1,}", "it is not JSON of at most 64 levels, at line 1, column 15");
        refuses(
                LEAKING + "{}",
                "it is not JSON of at most 64 levels, at line "
                        + (LEAKING.lines().count() + 1) + ", column 2");
    }

    @Test
    void staysWithinTheStackOnDeepNesting() {
        refuses("{\"a\": " + "[".repeat(1_000_000), "it is not JSON of at most 64 levels, at line 1, column 71");
        refuses("{\"a\":".repeat(1_000_000), "it is not JSON of at most 64 levels, at line 1, column 322");
    }

    private static void refusesInstead(String written, String changed, String sentence) {
        assertThat(LEAKING).contains(written);
        refuses(LEAKING.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(changed)), sentence);
    }

    private static void refuses(String json, String sentence) {
        assertThatThrownBy(() -> ReportJson.read(json))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessage(sentence);
    }
}
