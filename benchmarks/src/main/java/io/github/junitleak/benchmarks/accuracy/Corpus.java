package io.github.junitleak.benchmarks.accuracy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.junitleak.model.Resource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The programs under {@code src/corpus}: a class, a {@code case.properties} that says how to run it, and a
 * {@code case.json} with what was measured on it by other means.
 */
record Corpus(Path directory) {

    List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path folder : folders("leaks")) {
            cases.add(leak(folder, Group.LEAKY_SIDE));
        }
        for (Path folder : folders("leaks")) {
            cases.add(leak(folder, Group.FIXED_SIDE));
        }
        for (Path folder : folders("clean")) {
            boolean fillsLater = Boolean.parseBoolean(properties(folder).getProperty("fillsLater"));
            cases.add(
                    of(folder, Group.CLEAN_PROGRAM, "", fillsLater ? Expectation.notAccused() : Expectation.steady()));
        }
        return cases;
    }

    private List<Path> folders(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(directory.resolve(kind))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Case leak(Path folder, Group group) throws IOException {
        boolean leaky = group == Group.LEAKY_SIDE;
        Expectation expectation = leaky
                ? Expectation.leak(growth(properties(folder).getProperty("kind"), json(folder)))
                : Expectation.steady();
        return of(folder, group, leaky ? "leaky" : "fixed", expectation);
    }

    private static Case of(Path folder, Group group, String side, Expectation expectation) throws IOException {
        Properties properties = properties(folder);
        List<String> flags = new ArrayList<>(words(properties, "jvm"));
        if (!side.isEmpty()) {
            flags.addAll(words(properties, side + ".jvm"));
            flags.add("-Dcorpus.variant=" + side);
        }
        Path source = source(folder);
        return new Case(
                group,
                folder.getFileName().toString(),
                expectation,
                source.getFileName().toString().replace(".java", ""),
                Optional.of(source),
                words(properties, properties.containsKey(side + ".gav") ? side + ".gav" : "gav"),
                flags,
                0,
                Optional.ofNullable(properties.getProperty("ownerField"))
                        .filter(field -> group == Group.LEAKY_SIDE)
                        .map(field -> new Culprit(properties.getProperty("leakingClass"), field)),
                Optional.of(given(properties, json(folder))));
    }

    /** What the properties leave open, the measured runs have settled. */
    private static Case.Given given(Properties properties, JsonObject json) {
        JsonElement measured = json.has("iterationsNeeded") ? json.get("iterationsNeeded") : json.get("iterations");
        String iterations = properties.getProperty("iterations", measured.getAsString());
        String warmup = properties.getProperty("warmup", json.get("warmup").getAsString());
        return new Case.Given(Integer.parseInt(iterations), OptionalInt.of(Integer.parseInt(warmup)));
    }

    private static Map<Resource, Double> growth(String kind, JsonObject json) {
        JsonObject expected = json.getAsJsonObject("expected");
        Map<Resource, Double> growth = new EnumMap<>(Resource.class);
        if (kind.contains("heap")) {
            growth.put(Resource.HEAP, expected.get("bytesPerIter").getAsDouble());
        }
        if (kind.contains("thread") && !kind.contains("ThreadLocal")) {
            growth.put(Resource.THREADS, expected.get("threadsPerIter").getAsDouble());
        }
        if (kind.contains("fd")) {
            growth.put(Resource.FILE_DESCRIPTORS, expected.get("fdsPerIter").getAsDouble());
        }
        if (kind.contains("direct")) {
            growth.put(
                    Resource.DIRECT_MEMORY, expected.get("directBytesPerIter").getAsDouble());
        }
        if (kind.contains("class")) {
            growth.put(Resource.CLASSES, expected.get("classesPerIter").getAsDouble());
        }
        if (growth.isEmpty()) {
            throw new IllegalStateException("kind is \"" + kind + "\", must name what leaks");
        }
        return growth;
    }

    private static Path source(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(folder + " has no class"));
        }
    }

    private static Properties properties(Path folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("case.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static JsonObject json(Path folder) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("case.json")))
                .getAsJsonObject();
    }

    private static List<String> words(Properties properties, String key) {
        String value = properties.getProperty(key, "").trim();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }
}
