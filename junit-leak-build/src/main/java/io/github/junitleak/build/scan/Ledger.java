package io.github.junitleak.build.scan;

import io.github.junitleak.scan.ScanEvent;
import io.github.junitleak.scan.ScanEvent.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of a scan that are done, in a file that only grows: a scan that is killed loses the classes that were
 * being scanned, and no other. Of a class that is there twice the last counts; half a class does not.
 */
public final class Ledger {
    /** Its name in the directory of a scan. */
    public static final String NAME = "scan.txt";

    private final Path file;

    /** @param directory of the scan */
    public Ledger(Path directory) {
        file = directory.resolve(NAME);
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Writes in one piece; the empty line ends what a killed scan may have left. */
    synchronized void add(ScannedClass scanned) throws IOException {
        StringBuilder text = new StringBuilder("\n");
        text.append(ScanEvent.of(Kind.CLASS, scanned.name()).line()).append('\n');
        scanned.events().forEach(event -> text.append(event.line()).append('\n'));
        text.append(ScanEvent.of(Kind.END).line()).append('\n');
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                text.toString().getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The classes by name, in the order in which they were done. */
    public Map<String, ScannedClass> read() throws IOException {
        Map<String, ScannedClass> classes = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return classes;
        }
        String name = null;
        List<ScanEvent> events = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            Optional<ScanEvent> event = ScanEvent.parse(line);
            if (event.isEmpty() || event.get().kind() == Kind.CLASS) {
                events.clear();
                name = event.map(begun -> begun.fields().isEmpty() ? null : begun.field(0))
                        .orElse(null);
            } else if (event.get().kind() != Kind.END) {
                events.add(event.get());
            } else if (name != null) {
                classes.put(name, new ScannedClass(name, events));
                name = null;
            }
        }
        return classes;
    }
}
