package io.github.junitleak.benchmarks.jvm;

import io.github.junitleak.benchmarks.child.Busy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another process that keeps all cores busy until this is closed. */
public final class Load implements AutoCloseable {

    private final Process process;

    private Load(Process process) {
        this.process = process;
    }

    /** @param classPath holds this module's classes */
    public static Load start(Path home, List<Path> classPath) throws IOException {
        return new Load(new ChildJvm(home, ChildJvm.classPath(classPath), List.of(Busy.class.getName()))
                .builder()
                .redirectErrorStream(true)
                .start());
    }

    /** Waits until it has begun. */
    public void awaitStart() throws IOException {
        if (process.getInputStream().read() < 0) {
            throw new IOException("the process that was to keep the cores busy has ended at once");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
