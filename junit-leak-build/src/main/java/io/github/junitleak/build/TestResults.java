package io.github.junitleak.build;

import io.github.junitleak.internal.view.TestRun;
import io.github.junitleak.internal.view.html.TestCounts;
import io.github.junitleak.model.TestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugins.surefire.report.ReportTestCase;

/**
 * How the tests of one module went, leak tests among them, in the words of Surefire and Failsafe.
 *
 * <p>Their names for a test depend on their version and on their reporter: a class may appear under its display name,
 * and then its leak tests are not found here. What is not found is not known; no report is lost for that.
 */
final class TestResults {
    private final Map<String, ReportTestCase> cases = new HashMap<>();
    private final List<ReportTestCase> all = new ArrayList<>();

    void add(ReportTestCase test) {
        all.add(test);
        cases.put(key(test.getFullClassName(), test.getName()), test);
    }

    /** The counts of all tests, absent where there are no results. */
    Optional<TestCounts> counts(String module) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TestCounts(
                module,
                all.size(),
                (int) all.stream().filter(ReportTestCase::hasError).count(),
                (int) all.stream().filter(ReportTestCase::hasFailure).count(),
                (int) all.stream().filter(ReportTestCase::hasSkipped).count(),
                (int) all.stream().filter(ReportTestCase::hasFlakes).count(),
                all.stream().mapToDouble(ReportTestCase::getTime).sum()));
    }

    /** How the test went, absent where it is not among the results. */
    Optional<TestRun> of(TestId test) {
        return Stream.of(test)
                .filter(TestId.OfMethod.class::isInstance)
                .map(TestId.OfMethod.class::cast)
                .flatMap(method -> names(method).map(name -> cases.get(key(method.className(), name))))
                .filter(Objects::nonNull)
                .findFirst()
                .map(found -> new TestRun(outcome(found), runs(found), found.getTime()));
    }

    private static Stream<String> names(TestId.OfMethod test) {
        String types = String.join(", ", test.parameterTypes());
        String index = test.invocation() == 0 ? "" : "[" + test.invocation() + "]";
        Stream<String> plain = test.parameterTypes().isEmpty() ? Stream.of(test.method() + index) : Stream.empty();
        return Stream.concat(
                plain,
                Stream.of(
                        test.method() + "(" + types + ")" + index,
                        test.method() + "{" + types + "}" + index,
                        test.displayName()));
    }

    private static TestRun.Status outcome(ReportTestCase test) {
        if (test.hasError() || test.hasFailure()) {
            return TestRun.Status.FAILED;
        }
        return test.hasSkipped() ? TestRun.Status.SKIPPED : TestRun.Status.PASSED;
    }

    /** Surefire repeats a failed test where rerunFailingTestsCount says so, and lists what failed before it passed. */
    private static int runs(ReportTestCase test) {
        return 1 + test.getFlakyErrors().size() + test.getFlakyFailures().size();
    }

    private static String key(String className, String name) {
        return className + "\0" + name;
    }
}
