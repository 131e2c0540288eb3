package io.github.junitleak.internal.run;

import static java.util.Comparator.comparingDouble;

import io.github.junitleak.internal.probe.Inventory;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The names of what grew: what there was of each resource before the first checkpoint that counts, and what there is
 * more of since.
 */
final class InventoryBaseline {

    /** What gained less, as a part of the largest gain of its resource, came along and is not what leaks. */
    private static final double PART_OF_LARGEST = 0.2;

    private static final int OF_EACH_RESOURCE = 20;

    private final Map<Resource, Inventory> inventories = new EnumMap<>(Resource.class);
    private final Map<Resource, String> obstacles = new EnumMap<>(Resource.class);
    private final Map<Resource, String> first = new EnumMap<>(Resource.class);

    /** Lists what there is now; each listing costs a millisecond or two, also where nothing leaks. */
    InventoryBaseline(List<Probe> probes, Function<Resource, Optional<Inventory>> known) {
        for (Probe probe : probes) {
            known.apply(probe.resource()).ifPresent(inventory -> inventories.put(probe.resource(), inventory));
        }
        inventories.forEach((resource, inventory) -> {
            try {
                first.put(resource, inventory.listing());
            } catch (IllegalStateException e) {
                obstacles.put(resource, e.getMessage());
            }
        });
    }

    /**
     * What there is more of each resource in {@code growing}, in their order, most first.
     *
     * @param iterations since this was made, at least 1
     */
    List<Gained> gained(Set<Resource> growing, long iterations) {
        List<Gained> gained = new ArrayList<>();
        for (Resource resource : growing) {
            if (first.containsKey(resource)) {
                try {
                    gained.addAll(gained(resource, iterations));
                } catch (IllegalStateException e) {
                    // Where too much is used up to list anything; the verdict stands without names.
                    obstacles.put(resource, e.getMessage());
                }
            }
        }
        return gained;
    }

    /** Why nothing can be said of a growing resource; one sentence each. */
    List<String> gaps(Set<Resource> growing) {
        return growing.stream()
                .filter(obstacles::containsKey)
                .map(resource -> "The growth of " + resource.noun() + " has no names: " + obstacles.get(resource) + ".")
                .toList();
    }

    private List<Gained> gained(Resource resource, long iterations) {
        Inventory inventory = inventories.get(resource);
        Map<String, Long> gains = inventory.gains(first.get(resource), inventory.listing());
        double least = gains.values().stream().mapToLong(gain -> gain).max().orElse(0) * PART_OF_LARGEST;
        return gains.entrySet().stream()
                .filter(gain -> gain.getValue() > 0 && gain.getValue() >= least)
                .sorted(comparingDouble((Map.Entry<String, Long> gain) -> -gain.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(OF_EACH_RESOURCE)
                .map(gain -> Gained.of(
                        resource,
                        gain.getKey(),
                        (double) gain.getValue() / iterations,
                        inventory.detail(gain.getKey()),
                        null))
                .toList();
    }
}
