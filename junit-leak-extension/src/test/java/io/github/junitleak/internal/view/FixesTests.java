package io.github.junitleak.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Resource;
import io.github.junitleak.report.SampleReports;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixesTests {

    @Test
    void whatIsKnownOfSuchLeaksStandsBeforeWhatTheResourceAsksFor() {
        assertThat(Fixes.of(
                        SampleReports.withEvidence(
                                SampleReports.leaking().evidence().withHints(SampleReports.hints("Close the cache."))),
                        cause(Resource.HEAP, "Order")))
                .containsExactly("Close the cache.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FILE_DESCRIPTORS | /data/*, a directory, stays open | Files.list
            FILE_DESCRIPTORS | /data/* stays open               | Close it
            FILE_DESCRIPTORS | socket stays open                | read its body
            THREADS          | threads a-* do not end           | shutdown()
            DIRECT_MEMORY    | direct buffers                   | Release
            CLASSES          | classes a.B* stay loaded         | class loader
            HEAP             | Order                            | what keeps
            """)
    void eachResourceHasAFixOfItsOwn(Resource resource, String leaked, String word) {
        assertThat(Fixes.of(SampleReports.leaking(), cause(resource, leaked)))
                .singleElement()
                .asString()
                .contains(word);
    }

    @Test
    void aFileThatIsNoDirectoryIsNotTakenForAStreamOfPaths() {
        assertThat(Fixes.of(SampleReports.leaking(), cause(Resource.FILE_DESCRIPTORS, "/a directory/* stays open")))
                .noneMatch(fix -> fix.contains("Files.list"));
    }

    @Test
    void aContainerIsNamed() {
        assertThat(Fixes.of(
                        SampleReports.leaking(),
                        Causes.of(SampleReports.leaking()).stream().findFirst()))
                .containsExactly(
                        "Nothing removes an entry from static OrderService.ordersById. Remove it when the Order"
                                + " is no longer needed, or give the HashMap a bound.");
    }

    private static Optional<Cause> cause(Resource resource, String leaked) {
        return Optional.of(new Cause(resource, leaked, Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
