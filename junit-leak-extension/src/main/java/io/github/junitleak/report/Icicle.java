package io.github.junitleak.report;

import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.report.templates.IcicleView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples by the methods that led to them: from the test down to what was allocated, each method as wide as its
 * share. A long run of methods that does not fork shows its ends.
 */
final class Icicle {
    private static final int LONGEST_RUN = 3;

    private final Name name;
    private final Map<Name, Icicle> parts = new LinkedHashMap<>();
    private long samples;

    private record Name(String full, String label) {
        static Name of(String className) {
            return new Name(className, className.substring(className.lastIndexOf('.') + 1));
        }

        static Name of(Frame frame) {
            Name owner = of(frame.className());
            return new Name(owner.full + "." + frame.method(), owner.label + "." + frame.method());
        }

        static Name leftOut(int methods) {
            return of("… " + methods + " methods");
        }
    }

    private Icicle(Name name) {
        this.name = name;
    }

    /** The widest first; empty where there are fewer than two sites to compare. */
    static List<IcicleView> of(List<AllocationSite> sites, String testClass) {
        if (sites.size() < 2) {
            return List.of();
        }
        Icicle all = new Icicle(Name.of(""));
        for (AllocationSite site : sites) {
            Icicle part = all.counting(site.samples());
            List<Frame> frames = SiteText.application(site, testClass);
            for (int i = frames.size() - 1; i >= 0; i--) {
                part = part.part(Name.of(frames.get(i))).counting(site.samples());
            }
            part.part(Name.of(site.className())).counting(site.samples());
        }
        return all.views(all.samples);
    }

    private Icicle part(Name called) {
        return parts.computeIfAbsent(called, Icicle::new);
    }

    private Icicle counting(int more) {
        samples += more;
        return this;
    }

    private List<IcicleView> views(long all) {
        return parts.values().stream()
                .sorted(Comparator.comparingLong((Icicle part) -> -part.samples))
                .map(part -> part.view(all))
                .toList();
    }

    private IcicleView view(long all) {
        List<Icicle> run = new ArrayList<>(List.of(this));
        Icicle last = this;
        while (last.parts.size() == 1) {
            last = last.parts.values().iterator().next();
            run.add(last);
        }
        List<Name> names = run.stream().map(part -> part.name).toList();
        if (names.size() > LONGEST_RUN) {
            names = List.of(names.get(0), Name.leftOut(names.size() - LONGEST_RUN + 1), names.get(names.size() - 1));
        }
        List<IcicleView> inner = last.views(all);
        for (int i = names.size() - 1; i >= 0; i--) {
            Name shown = names.get(i);
            inner = List.of(new IcicleView(shown.full(), shown.label(), Numbers.share(samples, all), samples, inner));
        }
        return inner.get(0);
    }
}
