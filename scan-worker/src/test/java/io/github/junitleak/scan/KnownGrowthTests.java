package io.github.junitleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.Evidence.Root;
import io.github.junitleak.model.Resource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownGrowthTests {
    private static final Set<Resource> HEAP = Set.of(Resource.HEAP);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.mockito.internal.creation.bytebuddy.InlineBytecodeGenerator",
                "org.springframework.test.context.cache.DefaultContextCache",
                "org.jacoco.agent.rt.internal_f3994fa.core.data.ExecutionDataStore",
                "org.junit.platform.launcher.core.InternalTestPlan",
                "ch.qos.logback.core.read.ListAppender"
            })
    void whatATestLibraryHoldsIsLeftOut(String owner) {
        assertThat(KnownGrowth.of(HEAP, List.of(path("com.example.Fixture", owner))))
                .isPresent();
    }

    @Test
    void theReasonNamesTheLibraryAndWhatItKeeps() {
        assertThat(KnownGrowth.of(HEAP, List.of(path("org.springframework.test.context.cache.DefaultContextCache"))))
                .map(KnownGrowth::sentence)
                .contains(
                        "Spring's context cache: it keeps each context for later test classes, 32 of them by default");
    }

    @Test
    void whatTheProjectHoldsIsNotLeftOut() {
        assertThat(KnownGrowth.of(HEAP, List.of(path("com.example.OrderService"))))
                .isEmpty();
        assertThat(KnownGrowth.of(HEAP, List.of(path("org.mockitoes.Bar")))).isEmpty();
    }

    @Test
    void oneOtherPathSuffices() {
        assertThat(KnownGrowth.of(
                        HEAP, List.of(path("org.mockito.internal.Invocations"), path("com.example.OrderService"))))
                .isEmpty();
    }

    @Test
    void withoutAPathOrWhereSomethingElseLeaksNothingIsLeftOut() {
        assertThat(KnownGrowth.of(HEAP, List.of())).isEmpty();
        assertThat(KnownGrowth.of(
                        Set.of(Resource.HEAP, Resource.THREADS), List.of(path("org.mockito.internal.Invocations"))))
                .isEmpty();
    }

    private static ReferencePath path(String... owners) {
        List<Link> links = Stream.of(owners)
                .map(owner -> new Link(owner, Link.Kind.FIELD, "kept", 0))
                .toList();
        return ReferencePath.of("byte[]", Root.of(Root.Kind.STATIC_FIELD, owners[0]), links, 1, 1, null, "f00d");
    }
}
