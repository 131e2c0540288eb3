package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.probe.Inventory;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InventoryBaselineTests {

    private static final Set<Resource> THREADS = Set.of(Resource.THREADS);

    /** Amounts that the test sets, listed as {@code name=amount} lines. */
    private static final class ScriptedInventory implements Inventory {
        private final Map<String, Long> amounts = new HashMap<>();
        private String obstacle = "";

        @Override
        public String listing() {
            if (!obstacle.isEmpty()) {
                throw new IllegalStateException(obstacle);
            }
            return amounts.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public Map<String, Long> amounts(String listing) {
            return listing.lines()
                    .map(line -> line.split("="))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> Long.valueOf(parts[1])));
        }

        @Override
        public String detail(String name) {
            return "now at " + name;
        }
    }

    private final ScriptedInventory inventory = new ScriptedInventory();

    private InventoryBaseline baseline() {
        return new InventoryBaseline(
                List.of(new ScriptedProbe(Resource.HEAP), new ScriptedProbe(Resource.THREADS)),
                resource -> resource == Resource.THREADS ? Optional.of(inventory) : Optional.empty());
    }

    private static Gained gained(String name, double perIteration) {
        return Gained.of(Resource.THREADS, name, perIteration, "now at " + name, null);
    }

    @Test
    void whatBecameMoreIsNamedMostFirstPerIteration() {
        inventory.amounts.putAll(Map.of("a", 1L, "b", 1L, "c", 5L));
        InventoryBaseline baseline = baseline();
        inventory.amounts.putAll(Map.of("a", 6L, "b", 11L, "c", 4L));

        assertThat(baseline.gained(THREADS, 10)).containsExactly(gained("b", 1), gained("a", 0.5));
        assertThat(baseline.gaps(THREADS)).isEmpty();
    }

    @Test
    void equalGainsAreInTheOrderOfTheirNames() {
        InventoryBaseline baseline = baseline();
        inventory.amounts.putAll(Map.of("c", 5L, "a", 5L, "b", 5L));

        assertThat(baseline.gained(THREADS, 5)).containsExactly(gained("a", 1), gained("b", 1), gained("c", 1));
    }

    @Test
    void whatGainedLessThanAFifthOfTheLargestCameAlong() {
        InventoryBaseline baseline = baseline();
        inventory.amounts.putAll(Map.of("most", 100L, "fifth", 20L, "less", 19L));

        assertThat(baseline.gained(THREADS, 100)).extracting(Gained::name).containsExactly("most", "fifth");
    }

    @Test
    void atMostTwentyNamesAreGiven() {
        InventoryBaseline baseline = baseline();
        for (int i = 0; i < 30; i++) {
            inventory.amounts.put("name" + i, 10L);
        }

        assertThat(baseline.gained(THREADS, 10)).hasSize(20);
    }

    @Test
    void aResourceThatDoesNotGrowIsNotListedAgain() {
        InventoryBaseline baseline = baseline();
        inventory.obstacle = "it must not be asked";

        assertThat(baseline.gained(Set.of(Resource.HEAP), 10)).isEmpty();
        assertThat(baseline.gaps(Set.of(Resource.HEAP))).isEmpty();
    }

    @Test
    void whatCouldNotBeListedAtFirstHasNoNames() {
        inventory.obstacle = "this platform does not list them";
        InventoryBaseline baseline = baseline();
        inventory.obstacle = "";

        assertThat(baseline.gained(THREADS, 10)).isEmpty();
        assertThat(baseline.gaps(THREADS))
                .containsExactly("The growth of threads has no names: this platform does not list them.");
    }

    @Test
    void whatCannotBeListedAnyMoreHasNoNames() {
        InventoryBaseline baseline = baseline();
        inventory.obstacle = "too many files are open";

        assertThat(baseline.gained(THREADS, 10)).isEmpty();
        assertThat(baseline.gaps(THREADS))
                .containsExactly("The growth of threads has no names: too many files are open.");
    }
}
