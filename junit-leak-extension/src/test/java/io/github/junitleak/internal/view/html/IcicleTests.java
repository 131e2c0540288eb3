package io.github.junitleak.internal.view.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitleak.internal.view.html.templates.IcicleView;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.GrowingClass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcicleTests {

    /** Of as many samples, large objects take more room than small ones. */
    @Test
    void everyMethodIsAsWideAsTheBytesThatItLedTo() {
        List<IcicleView> icicle = icicle(
                List.of(GrowingClass.of("a.Line", 1, 16), GrowingClass.of("a.Order", 1, 48)),
                site("a.Line", 10, "a.Order.line", "a.Test.test"),
                site("a.Order", 10, "a.Order.of", "a.Test.test"));

        assertThat(icicle).singleElement().satisfies(test -> {
            assertThat(test.name()).isEqualTo("a.Test.test");
            assertThat(test.bytes()).isEqualTo(64);
            assertThat(test.parts())
                    .extracting(IcicleView::label, IcicleView::rate, IcicleView::share, IcicleView::bytes)
                    .containsExactly(
                            tuple("Order.of", "+48 B", "75 %", 48.0), tuple("Order.line", "+16 B", "25 %", 16.0));
            assertThat(test.parts().get(0).parts())
                    .extracting(IcicleView::label)
                    .containsExactly("Order");
        });
    }

    @Test
    void whatAClassGainsIsSharedOutByTheSamplesOfItsSites() {
        List<IcicleView> icicle = icicle(
                List.of(GrowingClass.of("a.Line", 1, 40)),
                site("a.Line", 30, "a.Order.line"),
                site("a.Line", 10, "a.Basket.line"));

        assertThat(icicle)
                .extracting(IcicleView::label, IcicleView::rate, IcicleView::share)
                .containsExactly(tuple("Order.line", "+30 B", "75 %"), tuple("Basket.line", "+10 B", "25 %"));
    }

    @Test
    void sitesOfClassesThatDoNotGrowAreLeftOut() {
        List<GrowingClass> growing = List.of(GrowingClass.of("a.Line", 1, 40));

        assertThat(icicle(growing, site("a.Line", 1, "a.A.a"), site("a.Held", 1, "a.B.b")))
                .isEmpty();
    }

    @Test
    void ofALongRunThatDoesNotForkTheEndsAreShown() {
        List<IcicleView> icicle = icicle(
                List.of(GrowingClass.of("a.A", 1, 16), GrowingClass.of("a.B", 1, 16)),
                site("a.A", 1, "a.D.d", "a.C.c", "a.B.b", "a.Test.test"),
                site("a.B", 1, "a.Other.m"));

        IcicleView test = icicle.get(0);
        assertThat(test.label()).isEqualTo("Test.test");
        assertThat(test.parts().get(0).label()).isEqualTo("… 3 methods");
        assertThat(test.parts().get(0).parts().get(0).label()).isEqualTo("A");
    }

    @Test
    void aSingleSiteNeedsNoPicture() {
        assertThat(icicle(List.of(GrowingClass.of("a.A", 1, 16)), site("a.A", 1, "a.Test.test")))
                .isEmpty();
    }

    private static List<IcicleView> icicle(List<GrowingClass> growing, AllocationSite... sites) {
        return Icicle.of(Evidence.of(growing, List.of(sites), List.of(), List.of(), List.of()), "a.Test");
    }

    private static AllocationSite site(String className, int samples, String... methods) {
        List<Frame> frames = Arrays.stream(methods)
                .map(name -> new Frame(
                        name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1), 1))
                .toList();
        return AllocationSite.of(className, frames, 0, samples, "f");
    }
}
