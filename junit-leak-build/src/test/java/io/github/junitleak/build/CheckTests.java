package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.build.CollectedReports.Absent;
import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.report.ReportText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckTests {
    private static final Path INDEX = Path.of("target", "leak-report", "index.html");

    @Test
    void namesALeakingTestWithItsCauseAndTheReport() {
        Check check = check(collected(Reports.steady(), Reports.leaking()), Optional.of(INDEX));

        assertThat(check.violations())
                .containsExactly(
                        "1 of 2 leak tests found a leak:\n"
                                + "  OrderServiceTest.placeOrder() leaks heap: +131 B per iteration (95 %: 128 … 134), allowed 0 B (module shop)\n"
                                + "    " + cause(Reports.leaking()),
                        "Leak report: " + INDEX);
    }

    @Test
    void aLeakWithoutEvidenceHasNoCause() {
        Check check = check(collected(Reports.leaking(Evidence.none())), Optional.of(INDEX));

        assertThat(check.violations()).first().asString().endsWith(", allowed 0 B (module shop)");
    }

    @Test
    void withoutPagesItNamesTheDirectoryOfTheReportsAndTheGoalThatMakesPages() {
        Check check = check(collected(Reports.leaking()), Optional.empty());

        assertThat(check.violations()).last().isEqualTo("Reports: reports");
    }

    @Test
    void aKnownLeakIsNoViolation() {
        LeakReport known = Reports.expecting(Expectation.LEAKING, Reports.leaking());

        assertThat(check(collected(known), Optional.of(INDEX)).violations()).isEmpty();
    }

    @Test
    void aKnownLeakThatIsGoneIsAViolation() {
        LeakReport gone = Reports.expecting(Expectation.LEAKING, Reports.steady());

        assertThat(check(collected(gone), Optional.of(INDEX)).violations())
                .containsExactly(
                        "The only leak test found no leak where one is expected, so that expect = LEAKING can go:\n  "
                                + ReportText.headline(gone) + " (module shop)",
                        "Leak report: " + INDEX);
    }

    @Test
    void steadyAndInconclusiveTestsAreNoLeaks() {
        assertThat(check(collected(Reports.steady(), Reports.inconclusive()), Optional.of(INDEX))
                        .violations())
                .isEmpty();
    }

    @Test
    void anInconclusiveTestIsARemark() {
        LeakReport inconclusive = Reports.inconclusive();

        assertThat(check(collected(Reports.steady(), inconclusive), Optional.of(INDEX))
                        .remarks())
                .containsExactly(ReportText.headline(inconclusive) + " (module shop)");
    }

    @Test
    void aModuleWhoseBuildFailedIsARemark() {
        CollectedReports reports =
                new CollectedReports(List.of(), List.of(), List.of(), List.of(), List.of(Absent.failed("shop")));

        assertThat(check(reports, Optional.empty()).remarks())
                .containsExactly(
                        "Leak tests of module shop are not checked: its build failed before its reports were read");
    }

    @Test
    void aTestWithoutAVerdictIsAViolationWhereTheBuildSaysSo() {
        LeakReport inconclusive = Reports.inconclusive();
        Check check = new Check(
                collected(Reports.steady(), inconclusive), new Check.Rules(true, 0, Map.of()), Optional.of(INDEX));

        assertThat(check.violations())
                .containsExactly(
                        "1 of 2 leak tests came to no verdict:\n  " + ReportText.headline(inconclusive)
                                + " (module shop)",
                        "Leak report: " + INDEX);
        assertThat(check.remarks()).isEmpty();
    }

    @Test
    void fewerTestsThanTheBuildHasAreAViolation() {
        assertThat(withMinimum(3, Reports.steady(), Reports.inconclusive()).violations())
                .containsExactly("Leak tests that ran: 2, must be at least 3 by minimumTests", "Leak report: " + INDEX);
        assertThat(withMinimum(1).violations())
                .containsExactly("Leak tests that ran: 0, must be at least 1 by minimumTests");
        assertThat(withMinimum(1, Reports.steady()).violations()).isEmpty();
    }

    @Test
    void whatATestAllowsItselfIsAViolationAboveTheCeiling() {
        LeakReport known = Reports.expecting(Expectation.LEAKING, Reports.leaking());

        assertThat(withCeiling(127, known, Reports.allowing(200)).violations())
                .containsExactly(
                        "These tests exceed the ceilings of this build:\n"
                                + "  OrderServiceTest.placeOrder() grows heap: +131 B per iteration (95 %: 128 … 134),"
                                + " ceiling 127 B (module shop)\n"
                                + "  OrderServiceTest.placeOrder() grows heap: +131 B per iteration (95 %: 128 … 134),"
                                + " ceiling 127 B (module shop)",
                        "Leak report: " + INDEX);
    }

    @Test
    void whatIsNotSurelyAboveTheCeilingIsAllowed() {
        LeakReport known = Reports.expecting(Expectation.LEAKING, Reports.leaking());

        assertThat(withCeiling(128, known, Reports.allowing(200)).violations()).isEmpty();
    }

    @Test
    void aTestWhoseBudgetIsBelowTheCeilingIsJudgedByItsVerdictAlone() {
        assertThat(withCeiling(120, Reports.allowing(120), Reports.steady(), Reports.inconclusive())
                        .violations())
                .isEmpty();
        assertThat(withCeiling(0, Reports.leaking()).violations())
                .first()
                .asString()
                .startsWith("The only leak test found a leak:");
        assertThat(withCeiling(0, Reports.leaking()).violations()).hasSize(2);
    }

    private static String cause(LeakReport report) {
        return Causes.of(report).get(0).sentence();
    }

    private static Check withCeiling(double bytes, LeakReport... reports) {
        return new Check(
                collected(reports), new Check.Rules(false, 0, Map.of(Resource.HEAP, bytes)), Optional.of(INDEX));
    }

    private static Check withMinimum(int tests, LeakReport... reports) {
        return new Check(collected(reports), new Check.Rules(false, tests, Map.of()), Optional.of(INDEX));
    }

    private static Check check(CollectedReports reports, Optional<Path> index) {
        return new Check(reports, new Check.Rules(false, 0, Map.of()), index);
    }

    private static CollectedReports collected(LeakReport... reports) {
        return new CollectedReports(
                List.of(new ReportDirectory("shop", Path.of("reports"), List.of())),
                Arrays.stream(reports)
                        .map(report ->
                                new ModuleReport("shop", new ReportFiles.Stored(Path.of("reports", "x.json"), report)))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
