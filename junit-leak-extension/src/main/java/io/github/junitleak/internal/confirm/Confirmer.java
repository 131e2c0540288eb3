package io.github.junitleak.internal.confirm;

import io.github.junitleak.internal.evidence.recording.KeptRecording;
import io.github.junitleak.internal.evidence.recording.KeptRecording.Explained;
import io.github.junitleak.internal.evidence.recording.SamplingFlags;
import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Confirmation.Result;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a second opinion before a test is called leaking: the same test in a fresh JVM that clears soft references;
 * where the growth is gone there, in another that keeps them. Costs some seconds each, and only where growth was found.
 *
 * @param uniqueId of the test, for the JUnit Platform
 * @param timeout how long a fresh JVM may take, after which it is killed
 * @param parameters configuration parameters that the test was run with
 * @param reportDirectory key of the parameter that says where a test writes its report
 * @param waiting hears 0 before the test of a fresh JVM begins, and then every second for how many it has run
 */
public record Confirmer(
        String uniqueId,
        Duration timeout,
        Map<String, String> parameters,
        String reportDirectory,
        Attachments attachments,
        IntConsumer waiting) {

    /** Whatever goes wrong with the fresh JVM is said in the report, and never costs the leak that was found. */
    public LeakReport confirm(LeakReport leaking) throws InterruptedException {
        try (TemporaryDirectory own = TemporaryDirectory.ofTheSystem()) {
            Second clearing = run(leaking, SamplingFlags.EVIDENCE_WITHOUT_SOFT_REFERENCES, own.path());
            if (clearing.report().isEmpty()) {
                return withFiles(clearing, unconfirmed(leaking, clearing.obstacle()));
            }
            LeakReport again = clearing.report().get();
            Evidence counted = Evidence.counted(
                    leaking.evidence().classes(),
                    leaking.evidence().gained(),
                    again.evidence().gaps());
            Explained explained = new KeptRecording(clearing.recording())
                    .explain(counted, Math.max(1, again.measurement().iterations()));
            Rerun rerun = new Rerun(leaking, again.withEvidence(explained.evidence()), explained.unheld());
            if (rerun.isGone()) {
                // Run it once more with soft references kept: if it grows there, soft references hold it.
                rerun = rerun.beside(keeping(leaking));
            }
            return withFiles(clearing, rerun.joined());
        } catch (IOException e) {
            return unconfirmed(leaking, "its files could not be written: " + e);
        }
    }

    private Optional<LeakReport> keeping(LeakReport leaking) throws IOException, InterruptedException {
        try (TemporaryDirectory own = TemporaryDirectory.ofTheSystem()) {
            return run(leaking, SamplingFlags.EVIDENCE, own.path()).report();
        }
    }

    /** With what the fresh JVM printed, and with its recording where that explains a leak. */
    private LeakReport withFiles(Second second, LeakReport report) {
        boolean explained = second.report().isPresent() && report.verdict() == Verdict.LEAKING;
        List<String> gaps = new ArrayList<>();
        String output = kept(second.output(), Attachments.OUTPUT, gaps);
        String recording = explained ? kept(second.recording(), Attachments.RECORDING, gaps) : null;
        return report.withConclusions(
                report.findings(),
                report.evidence().withMoreGaps(gaps),
                report.confirmation().orElseThrow().withFiles(output, recording));
    }

    private @Nullable String kept(Path file, String extension, List<String> gaps) {
        try {
            return attachments.bounded().keep(file, extension).orElse(null);
        } catch (IOException e) {
            gaps.add("A file of the fresh JVM was not kept: " + e.getMessage() + ".");
            return null;
        }
    }

    /**
     * A run in a fresh JVM.
     *
     * @param report empty where there is none
     * @param obstacle why there is none
     * @param output what the JVM printed
     * @param recording what it has recorded
     */
    private record Second(Optional<LeakReport> report, String obstacle, Path output, Path recording) {}

    private Second run(LeakReport leaking, List<String> flags, Path directory)
            throws IOException, InterruptedException {
        Map<String, String> asked = new HashMap<>(parameters);
        Path reports = directory.resolve("reports");
        asked.put(reportDirectory, reports.toString());
        Optional<String> obstacle =
                new FreshJvm(flags, Enough.iterations(leaking), timeout, waiting).run(uniqueId, asked, directory);
        Optional<LeakReport> report = obstacle.isEmpty() ? onlyReport(reports) : Optional.empty();
        return new Second(
                report,
                obstacle.orElse("it wrote no report"),
                directory.resolve(FreshJvm.OUTPUT),
                FreshJvm.recording(reports));
    }

    private static Optional<LeakReport> onlyReport(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        List<ReportFiles.Stored> reports = new ReportFiles(directory).readAll().reports();
        return reports.size() == 1 ? Optional.of(reports.get(0).report()) : Optional.empty();
    }

    /** The verdict then rests on the first measurement, and the evidence is what that could find. */
    private static LeakReport unconfirmed(LeakReport leaking, String obstacle) {
        String sentence = "The test was run again in a fresh JVM, but " + obstacle + ".";
        return leaking.withConclusions(
                leaking.findings(),
                leaking.evidence().withMoreGaps(List.of(sentence)),
                Confirmation.of(Result.FAILED, sentence));
    }
}
