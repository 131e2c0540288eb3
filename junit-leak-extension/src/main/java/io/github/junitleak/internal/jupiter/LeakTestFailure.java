package io.github.junitleak.internal.jupiter;

import io.github.junitleak.internal.view.Cause;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.FrameText;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.TestId;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * A leak test that failed. The message is short, since build tools repeat it in summaries; the whole report stands
 * once, above the stack trace.
 *
 * <p>The stack trace is that of the line that leaks, so that an IDE leads there: the stack on which the measurement
 * ended would show this project's frames only.
 */
final class LeakTestFailure extends AssertionFailedError {
    private static final long serialVersionUID = 1;

    private final String text;

    private LeakTestFailure(String message, String text) {
        super(message);
        this.text = text;
    }

    static LeakTestFailure of(LeakReport report, Written written) {
        LeakTestFailure failure = new LeakTestFailure(written.summary(report), written.message(report));
        failure.setStackTrace(trace(report));
        return failure;
    }

    private static StackTraceElement[] trace(LeakReport report) {
        List<Frame> frames = new ArrayList<>();
        Causes.of(report).stream()
                .flatMap(cause -> cause.site().stream())
                .findFirst()
                .map(Cause.Site::stack)
                .ifPresent(frames::addAll);
        if (report.test() instanceof TestId.OfMethod test && frames.stream().noneMatch(frame -> isOf(test, frame))) {
            frames.add(new Frame(test.className(), test.method(), -1));
        }
        FrameText text = FrameText.of(Causes.evidence(report));
        return frames.stream()
                .map(frame -> new StackTraceElement(
                        frame.className(), frame.method(), text.file(frame), Math.max(-1, frame.line())))
                .toArray(StackTraceElement[]::new);
    }

    private static boolean isOf(TestId.OfMethod test, Frame frame) {
        return FrameText.topLevel(frame.className()).equals(FrameText.topLevel(test.className()));
    }

    /** What a stack trace starts with. */
    @Override
    public String toString() {
        return getClass().getName() + ": " + text;
    }
}
