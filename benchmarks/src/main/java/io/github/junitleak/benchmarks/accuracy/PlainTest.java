package io.github.junitleak.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program of the corpus as a project would test it: a JUnit test of a few lines, with nothing of ours in it. */
record PlainTest(String program, String source) {

    /** @param source of the program, a class in the default package */
    static PlainTest of(Path source) throws IOException {
        return new PlainTest(source.getFileName().toString().replace(".java", ""), Files.readString(source));
    }

    String className() {
        return program + "Test";
    }

    /** What is set up serves all tests of a JVM, as a static fixture does; a repetition is one iteration. */
    String text() {
        return String.join(
                "\n",
                "import org.junit.jupiter.api.BeforeAll;",
                "import org.junit.jupiter.api.Test;",
                "",
                "class " + className() + " {",
                "    private static int iteration;",
                "",
                "    @BeforeAll",
                "    static void setUp() throws Exception {",
                "        if (iteration == 0) {",
                "            " + (has("setUp") ? program + ".setUp();" : ""),
                "        }",
                "    }",
                "",
                "    @Test",
                "    void iterates() throws Exception {",
                "        " + program + ".iterate(iteration++);",
                "    }",
                "}",
                "");
    }

    private boolean has(String method) {
        return source.contains("void " + method + "()");
    }
}
