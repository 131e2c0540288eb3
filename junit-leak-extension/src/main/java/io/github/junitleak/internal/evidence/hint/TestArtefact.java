package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.ReferencePath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a test library keeps until the test ends. In a test that runs once nobody notices; in a leak test it grows with
 * each iteration, and the code that is tested is innocent. Each was seen with the versions that are named, in the
 * projects of the directory {@code frameworks}.
 */
enum TestArtefact {
    /** Spring Boot 3.5 and 4.0: lines for a failure that are printed, or dropped, after the test. */
    MOCK_MVC_PRINT(
            "SpringBootMockMvcBuilderCustomizer$LinesWritingResultHandler",
            "",
            "The test, not your code, keeps the print-out of each request, in MockMvc of Spring Boot, until the test ends; write"
                    + " @AutoConfigureMockMvc(print = MockMvcPrint.NONE)"),

    /** Mockito 5, under MockitoExtension or a MockitoSession: each mock, for strict stubs. */
    MOCKITO_SESSION(
            "org.mockito.internal.junit.UniversalTestListener",
            "mocks",
            "The test, not your code, keeps each mock, in MockitoExtension, until the test ends; make the mocks once, outside the"
                    + " test's method, or leave the extension out"),

    /** Mockito 5: for verify(), which a leak test calls once or never. */
    MOCKITO_INVOCATIONS(
            "org.mockito.internal.verification.DefaultRegisteredInvocations",
            "invocations",
            "The test, not your code, keeps the invocations of a mock, in Mockito; make it with withSettings().stubOnly(), or call"
                    + " clearInvocations(mock) in @AfterIteration"),

    /** H2 2: what a rollback would need. */
    H2_UNDO_LOG(
            "org.h2.mvstore.tx.TransactionStore",
            "undoLogs",
            "H2 keeps the undo log of a transaction that outlives the iteration. All iterations of a @Transactional test"
                    + " share one: leave that annotation out, and undo what an iteration has done in @AfterIteration");

    private final String owner;
    private final String field;
    private final String sentence;

    /**
     * @param owner part of the name of a class: of one on the path to what grows, whose field it is, or where there is
     *     no field, of one whose method leads to its allocation
     */
    TestArtefact(String owner, String field, String sentence) {
        this.owner = owner;
        this.field = field;
        this.sentence = sentence;
    }

    /** Sentences on all that the evidence shows. */
    static Stream<String> hints(Evidence evidence) {
        return Stream.of(values())
                .filter(artefact -> evidence.paths().stream().anyMatch(artefact::isOn)
                        || evidence.sites().stream().anyMatch(artefact::isAt))
                .map(artefact -> artefact.sentence + ".");
    }

    /** The evidence without the paths that artefacts explain: other hints would ask to change a library's code. */
    static Evidence without(Evidence evidence) {
        Set<String> allocated = evidence.sites().stream()
                .filter(site -> List.of(values()).stream().anyMatch(artefact -> artefact.isAt(site)))
                .map(AllocationSite::className)
                .collect(Collectors.toSet());
        List<ReferencePath> paths = evidence.paths().stream()
                .filter(path -> List.of(values()).stream().noneMatch(artefact -> artefact.isOn(path)))
                .filter(path -> !allocated.contains(path.className()))
                .toList();
        return Evidence.of(
                evidence.classes(), evidence.sites(), paths, evidence.gained(), evidence.hints(), evidence.gaps());
    }

    private boolean isOn(ReferencePath path) {
        return !field.isEmpty()
                && path.links().stream()
                        .anyMatch(link -> link.owner().contains(owner)
                                && link.isField()
                                && link.field().equals(field));
    }

    private boolean isAt(AllocationSite site) {
        return field.isEmpty()
                && site.frames().stream().anyMatch(frame -> frame.className().contains(owner));
    }
}
