package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.CodeOwner;
import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.html.templates.IcicleView;
import io.github.junitleak.internal.view.text.SiteText;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.GrowingClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bytes that growing classes gain by the methods that led to them: from the test down to what was allocated, each
 * method as wide as its share. A long run of methods that does not fork shows its ends.
 *
 * <p>What a class gains is counted exactly; which of its sites gain how much of that is shared out by their samples.
 * Sites of classes that do not grow themselves, but are held by some that do, are left out.
 */
final class Icicle {
    private static final int LONGEST_RUN = 3;

    private final Name name;
    private final Map<Name, Icicle> parts = new LinkedHashMap<>();
    private double bytes;

    private record Name(String full, String label, String owner) {
        static Name of(String className, String testClass) {
            String owner = CodeOwner.of(className, testClass).name().toLowerCase(Locale.ROOT);
            return new Name(className, className.substring(className.lastIndexOf('.') + 1), owner);
        }

        static Name of(Frame frame, String testClass) {
            Name declaring = of(frame.className(), testClass);
            return new Name(
                    declaring.full + "." + frame.method(), declaring.label + "." + frame.method(), declaring.owner);
        }

        static Name leftOut(int methods) {
            String text = "… " + methods + " methods";
            return new Name(text, text, "");
        }
    }

    private Icicle(Name name) {
        this.name = name;
    }

    /** The widest first; empty where there are fewer than two sites to compare. */
    static List<IcicleView> of(Evidence evidence, String testClass) {
        Map<String, Double> gains = evidence.classes().stream()
                .collect(Collectors.toMap(GrowingClass::name, GrowingClass::bytesPerIteration, Double::sum));
        List<AllocationSite> sites = evidence.sites().stream()
                .filter(site -> gains.containsKey(site.className()))
                .toList();
        if (sites.size() < 2) {
            return List.of();
        }
        Map<String, Integer> samples = sites.stream()
                .collect(Collectors.toMap(AllocationSite::className, AllocationSite::samples, Integer::sum));
        Icicle all = new Icicle(Name.leftOut(0));
        for (AllocationSite site : sites) {
            double bytes = gains.get(site.className()) * site.samples() / samples.get(site.className());
            Icicle part = all.plus(bytes);
            List<Frame> frames = SiteText.application(site, testClass);
            for (int i = frames.size() - 1; i >= 0; i--) {
                part = part.part(Name.of(frames.get(i), testClass)).plus(bytes);
            }
            part.part(Name.of(site.className(), testClass)).plus(bytes);
        }
        return all.views(all.bytes);
    }

    private Icicle part(Name called) {
        return parts.computeIfAbsent(called, Icicle::new);
    }

    private Icicle plus(double more) {
        bytes += more;
        return this;
    }

    private List<IcicleView> views(double all) {
        return parts.values().stream()
                .sorted(Comparator.comparingDouble((Icicle part) -> -part.bytes))
                .map(part -> part.view(all))
                .toList();
    }

    private IcicleView view(double all) {
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
            inner = List.of(new IcicleView(
                    shown.full(),
                    shown.label(),
                    shown.owner(),
                    Numbers.byteRate(bytes),
                    Numbers.share(bytes, all),
                    bytes,
                    inner));
        }
        return inner.get(0);
    }
}
