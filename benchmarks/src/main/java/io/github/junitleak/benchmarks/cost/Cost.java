package io.github.junitleak.benchmarks.cost;

import io.github.junitleak.benchmarks.child.CostChild;
import io.github.junitleak.benchmarks.child.FootprintChild;
import io.github.junitleak.benchmarks.child.RecordingChild;
import io.github.junitleak.benchmarks.jvm.ChildJvm;
import io.github.junitleak.benchmarks.jvm.Collector;
import io.github.junitleak.benchmarks.jvm.Jdk;
import io.github.junitleak.benchmarks.jvm.OwnClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the cost benchmark and writes its document; {@code benchmarks/README.md} lists the options. */
public final class Cost {

    private static final Path TARGET = Path.of("benchmarks", "target", "cost");
    private static final Duration BOUND = Duration.ofMinutes(20);
    private static final int SMALL = 15;

    private final CostOptions options;
    private final Map<Place, Values> verdicts = new LinkedHashMap<>();
    private final Map<Place, Explained> explained = new LinkedHashMap<>();
    private final Map<Place, Values> recordings = new LinkedHashMap<>();
    private final Map<Place, Values> footprints = new LinkedHashMap<>();

    private Cost(CostOptions options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        Cost cost = new Cost(CostOptions.parse(args));
        cost.run();
        cost.write();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        for (Place place : places()) {
            verdicts.put(place, child(place, CostChild.class, Integer.toString(place.liveMebibytes())));
            if (place.collector() == Collector.G1) {
                explained.put(place, Explained.at(place, TARGET));
                System.out.println(
                        place.jdk().version() + " " + place.liveMebibytes() + " MiB: " + explained.get(place));
            }
            if (place.liveMebibytes() == SMALL) {
                recordings.put(place, child(place, RecordingChild.class, Integer.toString(SMALL)));
                footprints.put(place, child(place, FootprintChild.class));
            }
        }
    }

    /** Every collector on the first JDK, the default one on the others. */
    private List<Place> places() throws IOException, InterruptedException {
        List<Place> places = new ArrayList<>();
        List<Collector> collectors = List.of(Collector.G1, Collector.PARALLEL, Collector.SERIAL);
        for (Path home : options.jdks()) {
            Jdk jdk = Jdk.at(home);
            for (Collector collector : collectors) {
                for (int live : options.liveMebibytes()) {
                    places.add(new Place(jdk, collector, live));
                }
            }
            collectors = List.of(Collector.G1);
        }
        return places;
    }

    private static Values child(Place place, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>(ChildJvm.classPath(OwnClassPath.entries()));
        flags.addAll(place.flags());
        List<String> command = new ArrayList<>(List.of(program.getName()));
        command.addAll(List.of(arguments));
        Path log = TARGET.resolve(program.getSimpleName() + ".txt");
        int exit = new ChildJvm(place.jdk().home(), flags, command).run(log, BOUND);
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        if (exit != 0) {
            throw new IOException(program.getSimpleName() + " ended with " + exit + " on " + place + ":\n"
                    + String.join("\n", lines));
        }
        System.out.println(place.jdk().version() + " " + place.collector().label() + " " + place.liveMebibytes()
                + " MiB: " + lines);
        return Values.parse(lines);
    }

    private void write() throws IOException {
        Files.createDirectories(options.document().toAbsolutePath().getParent());
        Files.writeString(
                options.document(), new PerformanceDocument(verdicts, explained, recordings, footprints).text());
        System.out.println("Written: " + options.document());
    }
}
