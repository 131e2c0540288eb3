package io.github.junitleak.build;

import io.github.junitleak.model.Resource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The growth per iteration above which a build fails whatever its tests allow themselves: as elements in the POM, each
 * named after a resource, or as text, {@code heap=100 B, threads=0}. Only the setters of a resource are for Maven,
 * which turns {@code <direct-memory>} into the name of one.
 */
public final class Ceilings {
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** All of them in one text. */
    public void set(String text) {
        for (String each : text.split(",")) {
            String[] parts = each.split("=", 2);
            texts.put(parts[0].trim(), parts.length == 2 ? parts[1].trim() : "");
        }
    }

    public void setHeap(String value) {
        texts.put(name(Resource.HEAP), value);
    }

    public void setThreads(String value) {
        texts.put(name(Resource.THREADS), value);
    }

    public void setFileDescriptors(String value) {
        texts.put(name(Resource.FILE_DESCRIPTORS), value);
    }

    public void setDirectMemory(String value) {
        texts.put(name(Resource.DIRECT_MEMORY), value);
    }

    public void setClasses(String value) {
        texts.put(name(Resource.CLASSES), value);
    }

    /**
     * In the resource's unit per iteration.
     *
     * @throws IllegalArgumentException if one is no such value; one sentence
     */
    public Map<Resource, Double> values() {
        Map<Resource, Double> values = new EnumMap<>(Resource.class);
        texts.forEach((name, value) -> values.put(resource(name), parse(resource(name), value)));
        return values;
    }

    private static double parse(Resource resource, String value) {
        try {
            return resource.parse(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "ceilings: " + name(resource) + " is \"" + value + "\", " + e.getMessage(), e);
        }
    }

    private static Resource resource(String name) {
        return Arrays.stream(Resource.values())
                .filter(resource -> name(resource).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("ceilings names \"" + name + "\", must be one of "
                        + Arrays.stream(Resource.values()).map(Ceilings::name).collect(Collectors.joining(", "))));
    }

    private static String name(Resource resource) {
        return resource.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
