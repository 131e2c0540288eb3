package io.github.junitleak.internal.jupiter;

import io.github.junitleak.internal.confirm.FreshJvm;
import io.github.junitleak.internal.console.ConsoleProgress;
import io.github.junitleak.internal.run.LeakMeasurement;
import io.github.junitleak.internal.run.PlanBuilder;
import io.github.junitleak.internal.run.SecondOpinion;
import io.github.junitleak.internal.source.Sources;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.TestId;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.ReportText;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Measures instead of invoking once, writes the report, and turns the verdict into the test's result.
 *
 * <p>All iterations lie inside one invocation: JUnit and Surefire keep some 700 bytes for each invocation, which would
 * be a leak with a perfect fit.
 */
public final class LeakExtension implements InvocationInterceptor {

    /** Of a repeated or parameterized invocation, at the end of its unique id. */
    private static final Pattern INVOCATION = Pattern.compile("#(\\d+)\\]$");

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        measure(invocation, call, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        measure(invocation, call, context);
    }

    private static void measure(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        new Begun(Optional.empty()).keepIn(context);
        Configuration.refuseUnknown(
                System.getProperties(), call.getTargetClass().getClassLoader());
        Settings settings = Settings.resolve(
                Declared.on(call.getExecutable(), enclosing(context), context.getRequiredTestClass()),
                new Configuration(context::getConfigurationParameter));
        TestBody body = new TestBody(invocation, call, context);
        if (!settings.enabled()) {
            body.run();
            return;
        }
        TestId test = testId(call.getExecutable(), context);
        ReportFolder folder = new ReportFolder(settings.reportDirectory());
        if (FreshJvm.isThis()) {
            PlanBuilder plan = settings.plan().forEvidence();
            Path recording = FreshJvm.recording(Files.createDirectories(folder.directory()));
            LeakMeasurement again =
                    new LeakMeasurement(test, settings.expected(), plan, true, (number, at, resource, growth) -> {});
            folder.writeJson(again.repeated(body, recording, FreshJvm.iterations()), call.getTargetClass());
            return;
        }
        boolean interrupted;
        LeakReport report;
        try (ConsoleProgress progress = new ConsoleProgress(test)) {
            FreshJvmOpinion freshJvm = new FreshJvmOpinion(context, settings, folder, progress);
            report = new LeakMeasurement(
                            test,
                            settings.expected(),
                            settings.plan(),
                            settings.confirm() != Settings.Confirm.OFF,
                            progress)
                    .of(body, settings.confirm() == Settings.Confirm.FORK ? freshJvm : SecondOpinion.NONE);
            interrupted = freshJvm.wasInterrupted();
        }
        try {
            report = new Sources(call.getTargetClass().getClassLoader()).shownIn(report);
            Written written = Written.of(report, folder, call.getTargetClass());
            if (written.page().isPresent()) {
                new Publication(context).publish(report, folder);
            }
            conclude(report, settings, written);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** From the outermost inwards; JUnit's own method for that came with 5.12. */
    private static List<Class<?>> enclosing(ExtensionContext context) {
        Deque<Class<?>> classes = new ArrayDeque<>();
        for (Optional<ExtensionContext> each = Optional.of(context);
                each.isPresent();
                each = each.get().getParent()) {
            each.get()
                    .getTestClass()
                    .filter(type -> type != context.getRequiredTestClass() && !classes.contains(type))
                    .ifPresent(classes::addFirst);
        }
        return List.copyOf(classes);
    }

    /** A report that could not be written fails its test whatever the settings: nobody else would know of it. */
    private static void conclude(LeakReport report, Settings settings, Written written) {
        if (report.isAsExpected()) {
            written.obstacle().ifPresent(obstacle -> {
                throw new AssertionFailedError(ReportText.headline(report) + "\n" + obstacle);
            });
            return;
        }
        if (report.verdict() == Verdict.INCONCLUSIVE) {
            switch (settings.onInconclusive()) {
                case ABORT -> throw new TestAbortedException(written.summary(report));
                case FAIL -> throw LeakTestFailure.of(report, written);
                case PASS -> {}
            }
        } else if (settings.onLeak() == Settings.OnLeak.TEST
                || written.obstacle().isPresent()) {
            throw LeakTestFailure.of(report, written);
        }
    }

    private static TestId.OfMethod testId(Method method, ExtensionContext context) {
        Matcher matcher = INVOCATION.matcher(context.getUniqueId());
        return new TestId.OfMethod(
                context.getRequiredTestClass().getName(),
                method.getName(),
                Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList(),
                context.getDisplayName(),
                matcher.find() ? Integer.parseInt(matcher.group(1)) : 0,
                context.getUniqueId());
    }
}
