package io.github.junitleak.internal.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class JavaCommandTests {

    @Test
    void keepsWhatTestsNeedAndDropsWhatWouldDisturb() {
        List<String> inherited = List.of(
                "-Xmx256m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-javaagent:/repo/mockito-core-5.jar",
                "-javaagent:/repo/org.jacoco.agent-runtime.jar=destfile=target/jacoco.exec",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=5005",
                "-Dcom.sun.management.jmxremote.port=9010",
                "-Dapp.mode=test",
                "-XX:+HeapDumpOnOutOfMemoryError",
                "-XX:HeapDumpPath=/dumps",
                "-XX:OnOutOfMemoryError=curl -H token:s3cret",
                "-XX:OnError=gdb",
                "-XX:AOTCacheOutput=app.aot",
                "-XX:ArchiveClassesAtExit=app.jsa",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=app.jsa",
                "-XX:StartFlightRecording=filename=x.jfr");

        assertThat(JavaCommand.options(inherited, List.of("-XX:-UseTLAB")))
                .containsExactly(
                        "-Xmx256m",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-javaagent:/repo/mockito-core-5.jar",
                        "-Dapp.mode=test",
                        "-XX:SharedArchiveFile=app.jsa",
                        "-XX:-UseTLAB");
    }

    @Test
    void replacesFlagsThatContradictItsOwn() {
        List<String> inherited = List.of(
                "-XX:+UseParallelGC",
                "-XX:+UseZGC",
                "-XX:+ZGenerational",
                "-XX:+UseTLAB",
                "-XX:TLABSize=2k",
                "-XX:FlightRecorderOptions:stackdepth=12",
                "-XX:+DisableExplicitGC",
                "-XX:MaxMetaspaceSize=256m");

        assertThat(JavaCommand.options(inherited, List.of("-XX:+UseG1GC")))
                .containsExactly("-XX:MaxMetaspaceSize=256m", "-XX:+UseG1GC");
    }

    @Test
    void addsTheClassPathThatSurefireHides() {
        Properties properties = new Properties();
        properties.setProperty("java.class.path", "a.jar" + File.pathSeparator + "b.jar");
        properties.setProperty("surefire.real.class.path", "b.jar" + File.pathSeparator + "booter.jar");

        assertThat(JavaCommand.classPath(properties, null))
                .isEqualTo(String.join(File.pathSeparator, "a.jar", "b.jar", "booter.jar"));
    }

    /** Surefire with {@code forkCount=0}, and the console launcher with {@code -cp}. */
    @Test
    void addsTheFilesOfClassLoadersAParentsFirst() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("java.class.path", "launcher.jar");
        Path library = Path.of("some where", "library.jar").toAbsolutePath();
        Path tests = Path.of("tests.jar").toAbsolutePath();

        try (URLClassLoader parent =
                        new URLClassLoader(new URL[] {library.toUri().toURL()}, null);
                URLClassLoader child = new URLClassLoader(
                        new URL[] {tests.toUri().toURL(), new URL("http://host/remote.jar")}, parent)) {
            assertThat(JavaCommand.classPath(properties, child))
                    .isEqualTo(String.join(File.pathSeparator, "launcher.jar", library.toString(), tests.toString()));
        }
    }

    @Test
    void quotesWhatArgumentFilesWouldTakeApart() {
        JavaCommand command = new JavaCommand(
                Path.of("java"), List.of("-Dtext=two words", "-Dpath=C:\\temp", "-Dquote=\"x\""), "my dir/a.jar");

        assertThat(command.argumentFile(JavaCommandTests.class, List.of("[method:a b()]")))
                .containsExactly(
                        "\"-Dtext=two words\"",
                        "\"-Dpath=C:\\\\temp\"",
                        "\"-Dquote=\\\"x\\\"\"",
                        "-cp",
                        "\"my dir/a.jar\"",
                        JavaCommandTests.class.getName(),
                        "\"[method:a b()]\"");
    }
}
