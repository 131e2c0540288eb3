package io.github.junitleak.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JvmEnvironmentTests {

    @Test
    void keepsFlagsAndNothingThatMayBeSecret() {
        assertThat(JvmEnvironment.flags(List.of(
                        "-Xmx256m",
                        "-Ddb.password=s3cret",
                        "-XX:OnOutOfMemoryError=curl -H token:s3cret",
                        "-XX:OnError=curl -H token:s3cret",
                        "-javaagent:agent.jar=token=s3cret",
                        "-XX:+UseZGC")))
                .containsExactly("-Xmx256m", "-XX:+UseZGC");
    }
}
