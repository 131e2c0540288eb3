package io.github.junitleak.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.evidence.name.ClassGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTests {

    @ParameterizedTest
    @CsvSource({
        "pool-3-thread-12, pool-*-thread-*",
        "main, main",
        "sync-3f2a9c1b-12ab-4def-8abc-123456789abc, sync-*",
        "/tmp/session_9f86d081884c7d65/part, /tmp/session_*/part",
        "feedback-loop, feedback-loop",
        "deadbeefcafe, deadbeefcafe",
        "v2, v*"
    })
    void numbersAndHashesDifferWordsDoNot(String name, String pattern) {
        assertThat(NamePattern.of(name)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "com.example.Shop$$Lambda$79, com.example.Shop$$Lambda*, lambda",
        "com.example.Shop$$Lambda, com.example.Shop$$Lambda*, lambda",
        "jdk.proxy2.$Proxy17, jdk.proxy*.$Proxy*, dynamic proxy",
        "com.example.Order$ByteBuddy$pZ1kQx7a, com.example.Order$ByteBuddy*, class of Byte Buddy",
        "com.example.Order$$SpringCGLIB$$0, com.example.Order$$SpringCGLIB*, class of CGLIB",
        "java.lang.invoke.LambdaForm$MH, java.lang.invoke.LambdaForm$MH*, method handle"
    })
    void whatAGeneratorAddsToANameIsLeftOut(String name, String pattern, String what) {
        assertThat(ClassInventory.pattern(name)).isEqualTo(pattern);
        assertThat(ClassGenerator.of(pattern).orElseThrow().what()).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource({"com.example.Order$Line, com.example.Order$Line", "com.example.Order$1, com.example.Order$*"})
    void aClassThatNobodyGeneratedKeepsItsName(String name, String pattern) {
        assertThat(ClassInventory.pattern(name)).isEqualTo(pattern);
        assertThat(ClassGenerator.of(name)).isEmpty();
    }
}
