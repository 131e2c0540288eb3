package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.html.templates.IndexView.Results;
import java.util.List;

/** Test counts as rows of a table. */
final class TestTable {
    private TestTable() {}

    static List<Results> rows(List<TestCounts> counts) {
        return counts.stream().map(TestTable::row).toList();
    }

    private static Results row(TestCounts counts) {
        return new Results(
                counts.module(),
                Integer.toString(counts.tests()),
                Integer.toString(counts.errors()),
                Integer.toString(counts.failures()),
                Integer.toString(counts.skipped()),
                Integer.toString(counts.flaky()),
                Numbers.seconds(counts.seconds()));
    }
}
