package io.github.junitleak.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.report.templates.IcicleView;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcicleTests {

    @Test
    void everyMethodIsAsWideAsTheSamplesThatItLedTo() {
        List<IcicleView> icicle = icicle(
                site("a.Line", 10, "a.Order.line", "a.Test.test"), site("a.Order", 30, "a.Order.of", "a.Test.test"));

        assertThat(icicle).singleElement().satisfies(test -> {
            assertThat(test.name()).isEqualTo("a.Test.test");
            assertThat(test.samples()).isEqualTo(40);
            assertThat(test.parts())
                    .extracting(IcicleView::label, IcicleView::share, IcicleView::samples)
                    .containsExactly(tuple("Order.of", "75 %", 30L), tuple("Order.line", "25 %", 10L));
            assertThat(test.parts().get(0).parts())
                    .extracting(IcicleView::label)
                    .containsExactly("Order");
        });
    }

    @Test
    void ofALongRunThatDoesNotForkTheEndsAreShown() {
        List<IcicleView> icicle =
                icicle(site("a.A", 1, "a.D.d", "a.C.c", "a.B.b", "a.Test.test"), site("a.B", 1, "a.Other.m"));

        IcicleView test = icicle.get(0);
        assertThat(test.label()).isEqualTo("Test.test");
        assertThat(test.parts().get(0).label()).isEqualTo("… 3 methods");
        assertThat(test.parts().get(0).parts().get(0).label()).isEqualTo("A");
    }

    @Test
    void aSingleSiteNeedsNoPicture() {
        assertThat(icicle(site("a.A", 1, "a.Test.test"))).isEmpty();
    }

    private static List<IcicleView> icicle(AllocationSite... sites) {
        return Icicle.of(List.of(sites), "a.Test");
    }

    private static AllocationSite site(String className, int samples, String... methods) {
        List<Frame> frames = Arrays.stream(methods)
                .map(name -> new Frame(
                        name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1), 1))
                .toList();
        return new AllocationSite(className, frames, 0, samples, "f");
    }
}
