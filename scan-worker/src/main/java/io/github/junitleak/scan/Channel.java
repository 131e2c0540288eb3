package io.github.junitleak.scan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where a worker's events go: to the process's own output, whatever tests have made of {@link System#out}. */
final class Channel {
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final String token;

    Channel(String token) {
        this.token = token;
    }

    /** In one write, which the platform does not mix with others, and on a line of its own. */
    synchronized void send(ScanEvent.Kind kind, Object... fields) {
        String line = "\n" + token + ScanEvent.of(kind, fields).line() + "\n";
        try {
            out.write(line.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("whoever has started this JVM is gone", e);
        }
    }
}
