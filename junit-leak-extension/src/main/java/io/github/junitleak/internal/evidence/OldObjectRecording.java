package io.github.junitleak.internal.evidence;

import io.github.junitleak.model.Evidence;
import java.util.List;

public final class OldObjectRecording implements AutoCloseable {
    private jdk.jfr.Recording r;

    public static OldObjectRecording start() {
        OldObjectRecording o = new OldObjectRecording();
        o.r = new jdk.jfr.Recording();
        o.r.enable("jdk.OldObjectSample").withStackTrace().with("cutoff", "10 s");
        o.r.start();
        return o;
    }

    public void measuredPhaseBegins() {}

    public void measuredPhaseEnds() {}

    public Evidence explain(List<Evidence.GrowingClass> g, int total) {
        return new Evidence(g, List.of(), List.of(), List.of());
    }

    @Override
    public void close() {
        r.close();
    }
}
