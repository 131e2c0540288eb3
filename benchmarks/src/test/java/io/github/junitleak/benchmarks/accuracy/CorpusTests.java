package io.github.junitleak.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusTests {

    private static final Path CORPUS = Path.of("src", "corpus");

    @Test
    void everyFolderIsRunAndEveryLeakOnBothSides() throws Exception {
        assertThat(ids(Group.LEAKY_SIDE)).isEqualTo(folders("leaks")).hasSizeGreaterThan(10);
        assertThat(ids(Group.FIXED_SIDE)).isEqualTo(folders("leaks"));
        assertThat(ids(Group.CLEAN_PROGRAM)).isEqualTo(folders("clean")).hasSizeGreaterThan(10);
    }

    @Test
    void aSideHasItsOwnVersionFlagsAndExpectation() throws Exception {
        Case leaky = find(Group.LEAKY_SIDE, "guava-computeifabsent-exception");
        Case fixed = find(Group.FIXED_SIDE, "guava-computeifabsent-exception");

        assertThat(leaky.coordinates()).containsExactly("com.google.guava:guava:33.4.8-jre");
        assertThat(leaky.flags()).containsExactly("-Dcorpus.variant=leaky");
        assertThat(leaky.expectation().growth()).isEqualTo(Map.of(Resource.HEAP, 985.0));
        assertThat(leaky.given()).contains(new Case.Given(500, OptionalInt.of(200)));
        assertThat(fixed.coordinates()).containsExactly("com.google.guava:guava:33.5.0-jre");
        assertThat(fixed.expectation().leaks()).isFalse();
    }

    @Test
    void whereOneVersionServesBothSidesFlagsChoose() throws Exception {
        assertThat(find(Group.FIXED_SIDE, "hikari-threadlocal-bag").flags())
                .containsExactly("-Dcom.zaxxer.hikari.useWeakReferences=true", "-Dcorpus.variant=fixed");
        assertThat(find(Group.LEAKY_SIDE, "hikari-threadlocal-bag").flags()).containsExactly("-Dcorpus.variant=leaky");
    }

    @Test
    void theKindTellsWhatLeaks() throws Exception {
        assertThat(find(Group.LEAKY_SIDE, "jdk-files-list-fd").expectation().growth())
                .isEqualTo(Map.of(Resource.FILE_DESCRIPTORS, 2.0));
        assertThat(find(Group.LEAKY_SIDE, "hikari-threadlocal-bag")
                        .expectation()
                        .growth())
                .containsOnlyKeys(Resource.HEAP);
        assertThat(find(Group.LEAKY_SIDE, "resilience4j-bulkhead-shutdown-hook")
                        .expectation()
                        .growth())
                .containsOnlyKeys(Resource.HEAP, Resource.THREADS);
    }

    @Test
    void onlyALeakySideHasSomethingToName() throws Exception {
        assertThat(find(Group.LEAKY_SIDE, "h2-drop-table-maps").culprit())
                .contains(new Culprit("org.h2.mvstore.tx.TransactionStore$TxMapBuilder$TMVMap", "maps"));
        assertThat(find(Group.FIXED_SIDE, "h2-drop-table-maps").culprit()).isEmpty();
        assertThat(find(Group.LEAKY_SIDE, "jdk-files-list-fd").culprit()).isEmpty();
    }

    private static Case find(Group group, String id) throws IOException {
        return new Corpus(CORPUS)
                .cases().stream()
                        .filter(each -> each.group() == group && each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> ids(Group group) throws IOException {
        return new Corpus(CORPUS)
                .cases().stream()
                        .filter(each -> each.group() == group)
                        .map(Case::id)
                        .toList();
    }

    private static List<String> folders(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS.resolve(kind))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
