package io.github.junitleak.build;

import io.github.junitleak.model.TestId;
import io.github.junitleak.model.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reports of one test from several machines: where they agree one is enough, and where they do not all are kept. What
 * two executions of a build have found, with another database for instance, stays apart.
 */
final class EqualTests {
    private record Key(String module, String execution, List<Object> test) {
        static Key of(ModuleReport report) {
            TestId test = report.report().test();
            return new Key(
                    report.module(),
                    report.execution(),
                    test instanceof TestId.OfMethod of
                            ? List.of(of.className(), of.method(), of.parameterTypes(), of.uniqueId())
                            : List.of(test));
        }
    }

    private final Map<Key, Map<Verdict, ModuleReport>> tests;

    EqualTests(List<ModuleReport> reports) {
        tests = reports.stream()
                .collect(Collectors.groupingBy(
                        Key::of,
                        LinkedHashMap::new,
                        Collectors.toMap(
                                report -> report.report().verdict(),
                                report -> report,
                                (first, second) -> first,
                                LinkedHashMap::new)));
    }

    /** Of each test the first report of each verdict. */
    List<ModuleReport> merged() {
        return tests.values().stream()
                .flatMap(verdicts -> verdicts.values().stream())
                .toList();
    }

    /** One sentence for each test on whose verdict its reports disagree. */
    List<String> conflicts() {
        return tests.values().stream()
                .map(Map::values)
                .filter(verdicts -> verdicts.size() > 1)
                .map(EqualTests::conflict)
                .toList();
    }

    private static String conflict(Collection<ModuleReport> reports) {
        ModuleReport first = reports.iterator().next();
        return first.report().test().label() + " of module " + first.module() + " has several verdicts: "
                + reports.stream()
                        .map(report -> report.report().verdict() + " in "
                                + report.stored().file())
                        .collect(Collectors.joining(", "));
    }
}
