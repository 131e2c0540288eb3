package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler of the JVM interns the string constants of each method that it compiles, whether they are used or not. */
class StringConstantsTests {

    private static final int ITERATIONS = 120;

    private final List<String> kept = new ArrayList<>();
    private int next;

    /** With {@code -Xbatch} a method is compiled when it is called, and not when a thread of the JVM comes to it. */
    @Test
    void whatACompilerInternsAtEachIterationIsNoLeak(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xbatch",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(output.lines()).first().isEqualTo(Verdict.INCONCLUSIVE.name());
        namesStrings(output.lines().skip(1).findFirst().orElseThrow());
    }

    static final class Main {
        private static int next;

        public static void main(String[] args) throws Exception {
            IntConsumer methods = compiled(Path.of(args[0]));
            Measured heap = measured(() -> methods.accept(next++), ITERATIONS);
            System.out.println(heap.verdict());
            System.out.println(heap.reason().orElse(""));
        }
    }

    @Test
    void whatTheBodyInternsAndKeepsLeaks() throws Exception {
        Measured heap = measured(() -> kept.add(("order " + next++).intern()), 5000);

        assertThat(heap.verdict()).isEqualTo(Verdict.LEAKING);
        // A string of 24 bytes, its 32 of text, and 4 to 6 of the list.
        assertThat(heap.growth().orElseThrow().perIteration()).isBetween(56.0, 66.0);
    }

    @Test
    void fewStringsThatTheBodyInternsAreNotSteady() throws Exception {
        Measured heap = measured(() -> kept.add(("order " + next++).intern()), ITERATIONS);

        assertThat(heap.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(heap.reason()).hasValueSatisfying(StringConstantsTests::namesStrings);
    }

    private static void namesStrings(String reason) {
        assertThat(reason)
                .matches(
                        "what grew is \\d+ B of interned strings: constants of methods that the JVM compiles, or what the"
                                + " body keeps; set iterations to at least 600");
    }

    private static Measured measured(LeakDetector.Body body, int iterations) throws Exception {
        return LeakDetector.named("constants")
                .iterations(iterations)
                .measure(body)
                .measured(Resource.HEAP)
                .orElseThrow();
    }

    /** Calls the method of that number so often that it is compiled, with its constants, of which it uses none. */
    private static IntConsumer compiled(Path folder) throws Exception {
        List<Integer> numbers = IntStream.range(0, 10 * ITERATIONS).boxed().toList();
        String source = "package io.github.junitleak; public class Constants {\n"
                + numbers.stream()
                        .map(
                                "static Object m%1$d(int i) { return i < 0 ? \"first of %1$d\" : i > 10000 ? \"second of %1$d\" : null; }\n"
                                        ::formatted)
                        .collect(Collectors.joining())
                + "public static void call(int number) { for (int i = 0; i < 5000; i++) switch (number) {\n"
                + numbers.stream()
                        .map("case %1$d: m%1$d(i); break;\n"::formatted)
                        .collect(Collectors.joining())
                + "} } }\n";
        Path file = Files.writeString(folder.resolve("Constants.java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()))
                .isZero();
        Class<?> type = MethodHandles.lookup().defineClass(Files.readAllBytes(folder.resolve("Constants.class")));
        return MethodHandleProxies.asInterfaceInstance(
                IntConsumer.class,
                MethodHandles.lookup().findStatic(type, "call", MethodType.methodType(void.class, int.class)));
    }
}
