package io.github.junitleak.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLayoutTests {
    private static final Path BUILD = Path.of("build").toAbsolutePath().resolve("shop");

    @ParameterizedTest
    @CsvSource({
        "target/classes,                src/main/java src/main/kotlin",
        "target/test-classes,           src/test/java src/test/kotlin",
        "target/shop-1.0.jar,           src/main/java src/main/kotlin",
        "target/shop-1.0-tests.jar,     src/test/java src/test/kotlin",
        "build/classes/java/main,       src/main/java src/main/kotlin",
        "build/classes/java/test,       src/test/java src/test/kotlin",
        "build/classes/kotlin/test,     src/test/java src/test/kotlin",
        "build/classes/java/functional, src/functional/java src/functional/kotlin",
        "build/libs/shop.jar,           src/main/java src/main/kotlin",
        "out/production/shop,           src",
        "out/test/shop,                 src",
        "lib/../target/classes/.,       src/main/java src/main/kotlin"
    })
    void sourcesLieWhereTheConventionOfTheBuildToolPutsThem(String entry, String roots) {
        SourceLayout layout = SourceLayout.of(BUILD.resolve(entry)).orElseThrow();

        assertThat(layout.module()).isEqualTo(BUILD);
        assertThat(layout.roots())
                .isEqualTo(
                        List.of(roots.split(" ")).stream().map(BUILD::resolve).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "classes",
                "target",
                "target/generated",
                "target/classes/com",
                "mytarget/classes",
                "build/classes",
                "build/classes/java",
                "build/resources/main",
                "out/production",
                "lib/shop-1.0.jar",
                "target/shop-1.0.zip",
                "target/lib/shop-1.0.jar"
            })
    void nothingIsGuessedBesideAnyOtherEntry(String entry) {
        assertThat(SourceLayout.of(BUILD.resolve(entry))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/target", "/classes"})
    void theRootOfAFileSystemHasNoModuleAboveIt(String entry) {
        assertThat(SourceLayout.of(Path.of(entry))).isEmpty();
    }
}
