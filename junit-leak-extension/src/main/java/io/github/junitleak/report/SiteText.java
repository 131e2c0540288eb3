package io.github.junitleak.report;

import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The application's part of an allocation stack: from the JDK method that it called down to the method that reflection
 * called, the test.
 */
final class SiteText {
    private static final List<String> CALLERS_OF_TESTS =
            List.of("jdk.internal.reflect.", "java.lang.reflect.", "java.lang.invoke.", "org.junit.");

    private SiteText() {}

    static List<String> of(AllocationSite site, int maxLines) {
        List<Frame> frames = site.frames().subList(Math.max(0, site.applicationFrame() - 1), end(site));
        boolean cut = frames.size() > maxLines;
        List<String> lines = new ArrayList<>();
        frames.stream().limit(cut ? maxLines - 1 : maxLines).forEach(frame -> lines.add("  " + text(frame)));
        if (cut) {
            int left = frames.size() - maxLines + 1;
            lines.add("  … called from " + left + " more frames");
        }
        return lines;
    }

    private static int end(AllocationSite site) {
        int end = site.applicationFrame();
        while (end < site.frames().size() && !callsTests(site.frames().get(end))) {
            end++;
        }
        return end;
    }

    private static boolean callsTests(Frame frame) {
        return CALLERS_OF_TESTS.stream().anyMatch(frame.className()::startsWith);
    }

    /**
     * Like a line of a stack trace, so that an editor links it; a recording has no file names, so Java's rule it is.
     */
    static String text(Frame frame) {
        String simple = frame.className().substring(frame.className().lastIndexOf('.') + 1);
        String file = simple.replaceFirst("(?<=.)\\$.*", "") + ".java";
        return frame.className() + "." + frame.method() + "(" + file + (frame.line() < 1 ? "" : ":" + frame.line())
                + ")";
    }
}
