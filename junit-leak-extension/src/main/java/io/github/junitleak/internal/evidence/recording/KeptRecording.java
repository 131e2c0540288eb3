package io.github.junitleak.internal.evidence.recording;

import io.github.junitleak.internal.evidence.hint.Hints;
import io.github.junitleak.internal.evidence.path.Explanation;
import io.github.junitleak.model.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file of a recording, and what it explains. A JVM that samples every allocation is slow to read it, so another one
 * may: JFR's parser makes thousands of objects for each sample.
 */
public record KeptRecording(Path file) {

    private Path sessionFile() {
        return file.resolveSibling(file.getFileName() + ".properties");
    }

    /**
     * What a recording explains.
     *
     * @param evidence what was counted, with sites and paths of its classes first, who started the threads, hints, and
     *     more gaps
     * @param unheld whether most samples have no path though the search was not cut off: only soft or weak references
     *     hold them
     */
    public record Explained(Evidence evidence, boolean unheld) {}

    void keep(Session session) throws IOException {
        session.store(sessionFile());
    }

    /**
     * Explains growth that was counted.
     *
     * @param counted growing classes (Java names, most important first) and what became more of other resources
     * @param iterations in the measured phase, at least 1
     */
    public Explained explain(Evidence counted, long iterations) {
        if (!Files.exists(file)) {
            return new Explained(counted, false);
        }
        try {
            return explain(counted, iterations, Session.load(sessionFile()), true);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // What nobody has read may hold more than the events that explain a leak.
            file.toFile().delete();
            return new Explained(Hints.added(counted.withMoreGaps(List.of(Gaps.notRead(e)))), false);
        }
    }

    /** @param stays whether the file may be read by others later: not where another recording wrote to it, too */
    Explained explain(Evidence counted, long iterations, Session session, boolean stays) throws IOException {
        Emission emission = EmissionReader.read(file, session.from(), session.to());
        Explanation explanation = new Explanation(counted.classes(), emission.samples(), iterations);
        Gaps gaps = new Gaps(session.flags(), emission, explanation.samples());
        Evidence explained = Evidence.of(
                        counted.classes(),
                        explanation.sites(),
                        explanation.paths(),
                        emission.threads().addedTo(counted.gained()),
                        List.of(),
                        counted.gaps())
                .withMoreGaps(gaps.sentences(counted.classes(), session.others()));
        if (stays && emission.foreign()) {
            Files.delete(file);
            explained = explained.withMoreGaps(List.of(Gaps.notKept()));
        }
        return new Explained(Hints.added(explained), gaps.areMostUnheld());
    }
}
