package io.github.junitleak.internal.evidence.path;

import io.github.junitleak.internal.evidence.name.Fingerprint;
import io.github.junitleak.internal.evidence.name.JavaNames;
import io.github.junitleak.internal.evidence.name.Origin;
import io.github.junitleak.model.Evidence.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The stack that allocated an object, without the frames of the runner below the test's body.
 *
 * <p>Those are cut because they are no part of the leak and yet differ: the first iteration is called by JUnit, the
 * others by reflection, which after some calls replaces its accessor (JDK 17) or uses method handles (from 18, JEP
 * 416). With them, one line would be several sites.
 *
 * @param frames innermost first; empty where the JVM recorded no stack
 * @param own whether the measurement itself allocated the object
 */
public record AllocationStack(List<Frame> frames, boolean own) {
    public AllocationStack {
        frames = List.copyOf(frames);
    }

    /** From all {@code frames} that the JVM recorded, innermost first. */
    public static AllocationStack of(List<Frame> frames) {
        int runner = 0;
        boolean own = true;
        while (runner < frames.size() && origin(frames.get(runner)) != Origin.OWN) {
            own &= origin(frames.get(runner)) == Origin.JDK;
            runner++;
        }
        if (runner == frames.size()) {
            return new AllocationStack(frames, false);
        }
        return new AllocationStack(withoutTail(frames.subList(0, runner)), own);
    }

    /** Index of the first frame that is neither of the JDK nor of JUnit; 0 where there is none. */
    public int applicationFrame() {
        for (int i = 0; i < frames.size(); i++) {
            if (origin(frames.get(i)) == Origin.APPLICATION) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Class and methods of the application; those of the JDK, which change from one version to the next, only where
     * there is nothing else.
     */
    String fingerprint(String className) {
        List<String> parts = new ArrayList<>();
        parts.add(className);
        for (Frame frame : frames) {
            if (origin(frame) == Origin.APPLICATION) {
                parts.add(part(frame));
            }
        }
        if (parts.size() == 1) {
            frames.forEach(frame -> parts.add(part(frame)));
        }
        return Fingerprint.of(parts);
    }

    private static String part(Frame frame) {
        return frame.className() + "." + JavaNames.ofMethod(frame.method());
    }

    /** Without what leads from the runner to the body: reflection, method handles, JUnit's interceptors. */
    private static List<Frame> withoutTail(List<Frame> frames) {
        int size = frames.size();
        while (size > 0 && origin(frames.get(size - 1)) != Origin.APPLICATION) {
            size--;
        }
        return size == 0 ? frames : frames.subList(0, size);
    }

    private static Origin origin(Frame frame) {
        return Origin.of(frame.className());
    }
}
