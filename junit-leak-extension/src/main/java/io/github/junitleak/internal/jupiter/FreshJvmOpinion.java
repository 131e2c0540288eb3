package io.github.junitleak.internal.jupiter;

import io.github.junitleak.internal.confirm.Confirmer;
import io.github.junitleak.internal.console.ConsoleProgress;
import io.github.junitleak.internal.run.SecondOpinion;
import io.github.junitleak.model.LeakReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The opinion of a fresh JVM. What was measured is written before, and kept in the test's context. */
final class FreshJvmOpinion implements SecondOpinion {

    /** The gap of a report whose confirmation has not ended. */
    private static final String UNCONFIRMED =
            "The growth was not confirmed in a fresh JVM: the test, or this JVM, ended before that one did.";

    private final ExtensionContext context;
    private final Settings settings;
    private final ReportFolder folder;
    private final ConsoleProgress progress;
    private boolean interrupted;
    private boolean known;

    FreshJvmOpinion(ExtensionContext context, Settings settings, ReportFolder folder, ConsoleProgress progress) {
        this.context = context;
        this.settings = settings;
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public LeakReport of(LeakReport suspected) {
        Class<?> testClass = context.getRequiredTestClass();
        // Whatever ends this JVM, or this test, while the fresh JVM runs the test: what was measured is there.
        LeakReport unconfirmed = suspected.withEvidence(suspected.evidence().withMoreGaps(List.of(UNCONFIRMED)));
        Confirmer confirmer = new Confirmer(
                context.getUniqueId(),
                settings.confirmTimeout(),
                parameters(),
                Parameter.REPORT_DIRECTORY.key(),
                (file, extension) -> folder.keep(file, suspected, testClass, extension),
                seconds -> waiting(seconds, unconfirmed, testClass));
        try {
            return confirmer.confirm(suspected);
        } catch (InterruptedException e) {
            // JUnit's timeout interrupts this thread.
            interrupted = true;
            return unconfirmed;
        }
    }

    private void waiting(int seconds, LeakReport unconfirmed, Class<?> testClass) {
        if (seconds > 0) {
            progress.confirming(seconds);
        } else if (!known) {
            // Meanwhile the fresh JVM starts.
            known = true;
            Written first = Written.of(unconfirmed, folder, testClass);
            new Begun(Optional.of(first.message(unconfirmed))).keepIn(context);
        }
    }

    /** Whether this thread was interrupted, which the caller must say again when all is written. */
    boolean wasInterrupted() {
        return interrupted;
    }

    /** Those of ours; a launcher may have set them, where the fresh JVM would not find them. */
    private Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        for (Parameter parameter : Parameter.values()) {
            context.getConfigurationParameter(parameter.key())
                    .ifPresent(value -> parameters.put(parameter.key(), value));
        }
        return parameters;
    }
}
