package io.github.junitleak.internal.evidence.hint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.Evidence.Root;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes that the real libraries have shown; the projects of the directory {@code frameworks} run them. */
class TestArtefactTests {

    private static Link link(String owner, String field) {
        return new Link(owner, Link.Kind.FIELD, field, 0);
    }

    private static ReferencePath path(String className, Root.Kind root, Link... links) {
        return ReferencePath.of(className, new Root(root, "main", false), List.of(links), 100, 100, null, "f00d");
    }

    private static AllocationSite site(String className, String frame) {
        return AllocationSite.of(className, List.of(new Frame(frame, "handle", 12)), 0, 100, "f00d");
    }

    private static List<String> hints(ReferencePath path, AllocationSite... sites) {
        return Hints.added(Evidence.of(
                        List.of(GrowingClass.of(path.className(), 1, 40)),
                        List.of(sites),
                        List.of(path),
                        List.of(),
                        List.of()))
                .hints()
                .stream()
                .map(Evidence.Hint::text)
                .toList();
    }

    private static ReferencePath ofThread() {
        return path(
                "byte[]",
                Root.Kind.THREAD_LOCAL,
                link("java.lang.Thread", "threadLocals"),
                link("java.lang.ThreadLocal$ThreadLocalMap$Entry", "value"));
    }

    @Test
    void thePrintOutOfMockMvcIsTheTests() {
        String printer = "org.springframework.boot.%s.SpringBootMockMvcBuilderCustomizer$LinesWritingResultHandler";

        for (String place : List.of("test.autoconfigure.web.servlet", "webmvc.test.autoconfigure")) {
            assertThat(hints(ofThread(), site("byte[]", String.format(printer, place))))
                    .containsExactly(
                            "The test, not your code, keeps the print-out of each request, in MockMvc of Spring"
                                    + " Boot, until the test ends; write @AutoConfigureMockMvc(print = MockMvcPrint.NONE).");
        }
    }

    @Test
    void whatTheApplicationKeepsInAThreadIsNot() {
        assertThat(hints(ofThread(), site("byte[]", "com.example.PriceController")))
                .singleElement()
                .asString()
                .contains("Call remove()");
    }

    @Test
    void theInvocationsOfAMockAreTheTests() {
        assertThat(hints(path(
                        "org.mockito.internal.invocation.InterceptedInvocation",
                        Root.Kind.STACK_VARIABLE,
                        link("com.example.OrdersTest", "mail"),
                        link("org.mockito.internal.verification.DefaultRegisteredInvocations", "invocations"))))
                .containsExactly("The test, not your code, keeps the invocations of a mock, in Mockito; make it with"
                        + " withSettings().stubOnly(), or call clearInvocations(mock) in @AfterIteration.");
    }

    @Test
    void theMocksOfASessionAreTheTests() {
        assertThat(hints(path(
                        "com.example.Mail$MockitoMock",
                        Root.Kind.THREAD_LOCAL,
                        link("org.mockito.internal.progress.MockingProgressImpl", "listeners"),
                        link("org.mockito.internal.junit.UniversalTestListener", "mocks"),
                        link("java.util.IdentityHashMap", "table"))))
                .containsExactly(
                        "The test, not your code, keeps each mock, in MockitoExtension, until the test ends; make"
                                + " the mocks once, outside the test's method, or leave the extension out.");
    }

    /** Of whose transaction the path says nothing, so neither does the hint. */
    @Test
    void theUndoLogOfATransactionMayBeTheTests() {
        assertThat(hints(path(
                        "org.h2.mvstore.tx.Record",
                        Root.Kind.STACK_VARIABLE,
                        link("org.h2.engine.SessionLocal", "transaction"),
                        link("org.h2.mvstore.tx.TransactionStore", "undoLogs"))))
                .containsExactly(
                        "H2 keeps the undo log of a transaction that outlives the iteration. All iterations of a"
                                + " @Transactional test share one: leave that annotation out, and undo what an iteration has done"
                                + " in @AfterIteration.");
    }

    @Test
    void whatH2KeepsElsewhereIsNot() {
        assertThat(hints(path(
                        "org.h2.mvstore.tx.Record",
                        Root.Kind.STACK_VARIABLE,
                        link("org.h2.mvstore.tx.TransactionStore", "store"))))
                .isEmpty();
    }

    @Test
    void itIsSaidFirstAndTheLeakBesideItIsKept() {
        Evidence evidence = Hints.added(Evidence.of(
                List.of(GrowingClass.of("byte[]", 2, 80)),
                List.of(),
                List.of(
                        ofThread(),
                        path(
                                "byte[]",
                                Root.Kind.STACK_VARIABLE,
                                link("org.mockito.internal.verification.DefaultRegisteredInvocations", "invocations"))),
                List.of(),
                List.of()));

        assertThat(evidence.hints(Evidence.Hint.Kind.TEST))
                .singleElement()
                .asString()
                .startsWith("The test, not your code, keeps the invocations");
        assertThat(evidence.hints(Evidence.Hint.Kind.PATTERN))
                .singleElement()
                .asString()
                .contains("Call remove()");
        assertThat(evidence.paths()).hasSize(2);
    }
}
