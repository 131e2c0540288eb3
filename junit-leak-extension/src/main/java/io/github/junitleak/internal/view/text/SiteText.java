package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.FrameText;
import io.github.junitleak.internal.view.JdkClasses;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The application's part of an allocation stack: from the JDK method that it called down to the method that reflection
 * called, the test. A long one shows both ends, the line that allocated and the line of the test that led there.
 */
public final class SiteText {
    /** Before every line. */
    public static final String INDENT = "  ";

    private static final List<String> CALLERS_OF_TESTS =
            List.of("jdk.internal.reflect.", "java.lang.reflect.", "java.lang.invoke.", "org.junit.");

    private SiteText() {}

    /**
     * @param text that writes the frames
     * @param testClass of the test that the site belongs to; the frame that stands for it is its innermost, else the
     *     outermost of the application
     * @param maxLines at least 3
     */
    public static List<String> of(AllocationSite site, FrameText text, String testClass, int maxLines) {
        int start = start(site);
        int test = testFrame(site, testClass);
        List<Frame> frames = application(site, testClass);
        if (frames.size() <= maxLines) {
            return texts(frames, text);
        }
        int last = test - start;
        if (last < maxLines - 1) {
            int left = frames.size() - maxLines + 1;
            return joined(text, frames.subList(0, maxLines - 1), "called from " + left + " more frames", List.of());
        }
        if (last == maxLines - 1) {
            return texts(frames.subList(0, maxLines), text);
        }
        int left = last - maxLines + 2;
        return joined(text, frames.subList(0, maxLines - 2), left + " more frames", frames.subList(last, last + 1));
    }

    /** All frames of the application's part. */
    public static List<Frame> application(AllocationSite site, String testClass) {
        int end = Math.max(end(site), testFrame(site, testClass) + 1);
        return site.frames().subList(start(site), end);
    }

    private static int start(AllocationSite site) {
        return Math.max(0, site.applicationFrame() - 1);
    }

    private static int testFrame(AllocationSite site, String testClass) {
        List<Frame> frames = site.frames();
        for (int i = site.applicationFrame(); i < frames.size(); i++) {
            if (FrameText.topLevel(frames.get(i).className()).equals(FrameText.topLevel(testClass))) {
                return i;
            }
        }
        int outermost = end(site) - 1;
        while (outermost > site.applicationFrame()
                && JdkClasses.include(frames.get(outermost).className())) {
            outermost--;
        }
        return outermost;
    }

    private static int end(AllocationSite site) {
        int end = site.applicationFrame();
        while (end < site.frames().size() && !callsTests(site.frames().get(end))) {
            end++;
        }
        return end;
    }

    private static List<String> joined(FrameText text, List<Frame> inner, String leftOut, List<Frame> outer) {
        List<String> lines = new ArrayList<>(texts(inner, text));
        lines.add(INDENT + "… " + leftOut);
        lines.addAll(texts(outer, text));
        return lines;
    }

    private static List<String> texts(List<Frame> frames, FrameText text) {
        return frames.stream().map(frame -> INDENT + text.line(frame)).toList();
    }

    private static boolean callsTests(Frame frame) {
        return CALLERS_OF_TESTS.stream().anyMatch(frame.className()::startsWith);
    }
}
