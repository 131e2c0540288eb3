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
        Finding finding =
                new Finding.Measured(Resource.HEAP, Verdict.STEADY, null, null, budget, new Series(List.of()));
        LeakReport report = SampleReports.withFindings(List.of(finding));

        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
    }

    @Test
    void isTheSameInEveryLocale() {
        Locales.forEach(() -> Golden.assertEquals("leaking.json", ReportJson.write(SampleReports.leaking())));
    }

    @Test
    void writesAFindingThatWasNotMeasuredInTheSameShape() {
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
        LeakReport report = SampleReports.withEvidence(new Evidence(
                List.of(new Evidence.GrowingClass("A", Double.NaN, 0)), List.of(), List.of(), List.of(), List.of()));

        assertThatThrownBy(() -> ReportJson.write(report))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number of the report is NaN, must be finite");
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
        refuses("{\"name\": \"other\"}", "schema is missing: this is not a leak report");
    }

    @Test
    void saysThatAMemberIsMissing() {
        refuses(LEAKING.replaceFirst("\"budget\": 0.0,", ""), "findings[0].budget is missing");
        refuses("{\"schema\": 1}", "test is missing");
        refuses(LEAKING.replaceFirst("\"gained\": \\[],", ""), "evidence.gained is missing");
        refuses(LEAKING.replaceFirst("\"hints\": \\[],", ""), "evidence.hints is missing");
        refuses(LEAKING.replaceFirst(",\\s*\"memory\": \\[]", ""), "measurement.memory is missing");
    }

    @Test
    void saysThatAMemberStandsThereTwice() {
        refuses(
                LEAKING.replaceFirst("\"budget\"", "\"budget\": 1, \"budget\""),
                "findings[0].budget stands there twice");
        refuses(
                LEAKING.replaceFirst("\"HEAP\": 0.0", "\"HEAP\": 0.0, \"HEAP\": 1"),
                "plan.budgets.HEAP stands there twice");
    }

    @Test
    void saysThatATypeIsWrong() {
        refuses("[]", "the document is an array, must be an object");
        refuses("null", "the document is null, must be an object");
        refuses("7", "the document is a number, must be an object");
        refusesInstead("\"budget\": 0.0", "\"budget\": \"0\"", "findings[0].budget is a string, must be a number");
        refusesInstead("\"warmup\": 50", "\"warmup\": null", "measurement.warmup is null, must be a whole number");
        refusesInstead("\"warmup\": 50", "\"warmup\": 5.5", "measurement.warmup is 5.5, must be a whole number");
        refusesInstead("\"method\": \"placeOrder\"", "\"method\": 3", "test.method is a number, must be a string");
        refusesInstead("\"method\": \"placeOrder\"", "\"method\": null", "test.method is null, must be a string");
        refusesInstead(
                "\"andOthers\": false",
                "\"andOthers\": \"false\"",
                "evidence.paths[0].root.andOthers is a string, must be true or false");
        refusesInstead("\"hints\": []", "\"hints\": null", "evidence.hints is null, must be an array");
        refusesInstead("\"gaps\": []", "\"gaps\": {}", "evidence.gaps is an object, must be an array");
        refusesInstead("\"gaps\": []", "\"gaps\": [null]", "evidence.gaps[0] is null, must be a string");
        refusesInstead(
                "\"time\": \"PT5S\"",
                "\"time\": 5",
                "plan.time is a number, must be an ISO-8601 duration, for instance \"PT2.5S\"");
        refusesInstead(
                "\"time\": \"PT5S\"",
                "\"time\": \"5 s\"",
                "plan.time is \"5 s\", must be an ISO-8601 duration, for instance \"PT2.5S\"");
    }

    @Test
    void saysThatANumberIsOutOfRange() {
        refusesInstead(
                "\"invocation\": 0",
                "\"invocation\": 2147483648",
                "test.invocation is 2147483648, must be from -2147483648 to 2147483647");
        refusesInstead(
                "\"budget\": 0.0",
                "\"budget\": 1e999",
                "findings[0].budget is 1e999, must be within the range of a 64-bit floating point number");
        refusesInstead("\"budget\": 0.0", "\"budget\": NaN", "it is not JSON at line 22, column 17");
    }

    @Test
    void saysWhichNamesAreAllowed() {
        refuses(
                LEAKING.replace("\"verdict\": \"STEADY\"", "\"verdict\": \"LEAKY\""),
                "findings[1].verdict is \"LEAKY\", must be one of STEADY, LEAKING, INCONCLUSIVE, NOT_MEASURED");
        refusesInstead(
                "\"verdict\": \"LEAKING\"",
                "\"verdict\": \"NOT_MEASURED\"",
                "verdict is \"NOT_MEASURED\", must be one of STEADY, LEAKING, INCONCLUSIVE");
        refusesInstead(
                "\"HEAP\": 0.0",
                "\"HEEP\": 0.0",
                "the name of a member of plan.budgets is \"HEEP\", must be one of"
                        + " HEAP, THREADS, FILE_DESCRIPTORS, DIRECT_MEMORY, CLASSES");
        refusesInstead(
                "\"resource\": \"HEAP\"",
                "\"resource\": \"he\\nap\"",
                "findings[0].resource is \"he\\u000aap\", must be one of"
                        + " HEAP, THREADS, FILE_DESCRIPTORS, DIRECT_MEMORY, CLASSES");
    }

    @Test
    void saysWhichMembersOfAFindingContradictEachOther() {
        refusesInstead(
                "\"low\": 128.0",
                "\"low\": null",
                "findings[0] is not valid: low is null, must be a number where growth is one");
        refusesInstead(
                "\"growth\": 131.0",
                "\"growth\": null",
                "findings[0] is not valid: low is 128.0, must be null where growth is null");
        refusesInstead(
                "\"reason\": \"this platform does not report open files\"",
                "\"reason\": null",
                "findings[2] is not valid: reason is null, must be a string where the verdict is NOT_MEASURED");
        refusesInstead(
                "\"budget\": 0.0",
                "\"budget\": null",
                "findings[0] is not valid: budget is null, must be a number where the verdict is LEAKING");
    }

    @Test
    void saysWhichRuleOfTheModelIsBroken() {
        refusesInstead(
                "\"low\": 128.0",
                "\"low\": 132.0",
                "findings[0] is not valid: growth 131.0 must lie in its interval [132.0, 134.0]");
        refusesInstead(
                "\"iteration\": 83",
                "\"iteration\": 50",
                "findings[0] is not valid: checkpoint 1 stands at iteration 50, which must be after 50");
        refusesInstead(
                "\"firstLine\": 40",
                "\"firstLine\": 43",
                "evidence.sites[0] is not valid: the excerpt does not hold line 42, must hold the line of the"
                        + " applicationFrame");
        refusesInstead(
                "\"firstLine\": 40",
                "\"firstLine\": 0",
                "evidence.sites[0].excerpt is not valid: firstLine is 0, must be at least 1");
        refusesInstead(
                "\"invocation\": 0", "\"invocation\": -1", "test is not valid: invocation is -1, must be at least 0");
        refusesInstead(
                "\"verdict\": \"LEAKING\"",
                "\"verdict\": \"STEADY\"",
                "the document is not valid: the verdict is STEADY, but its findings say LEAKING");
    }

    @Test
    void saysWhereItWasCutOff() {
        refuses("", "it is empty, must be a JSON object");
        refuses(" \n", "it is empty, must be a JSON object");
        refuses("{", "the JSON ends too early, at line 1, column 2 in the document: it was cut off");
        refuses(
                LEAKING.substring(0, LEAKING.indexOf("\"LEAKING\",\n  \"expected\"")),
                "the JSON ends too early, at line 11, column 14 in verdict: it was cut off");
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
        refuses("hello", "it is not JSON at line 1, column 1");
        refuses("{'schema': 1}", "it is not JSON at line 1, column 3");
        refuses("{\"schema\": 1 // one\n}", "it is not JSON at line 1, column 15");
        refuses("{\"schema\": 1,}", "it is not JSON at line 1, column 15");
        refuses(LEAKING + "{}", "it is not JSON at line " + (LEAKING.lines().count() + 1) + ", column 2");
    }

    @Test
    void staysWithinTheStackOnDeepNesting() {
        refuses("[".repeat(1_000_000), "it is nested deeper than 64 levels at line 1, column 66");
        refuses("{\"a\": " + "[".repeat(1_000_000), "it is nested deeper than 64 levels at line 1, column 71");
        refuses("{\"a\":".repeat(1_000_000), "it is nested deeper than 64 levels at line 1, column 322");
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
