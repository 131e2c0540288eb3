package io.github.junitleak.internal.source;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Excerpt;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sources of classes that this build compiled: they lie beside the directory or jar that a class is loaded from.
 * Where none is found, none is shown. Cannot see: sources of libraries, and of a class whose file bears another name.
 *
 * @param loader that knows where the classes come from
 */
public record Sources(ClassLoader loader) {

    /** The first sites are of the classes that grow most; beyond a few, nobody looks. */
    private static final int SITES = 5;

    /** A package and a top-level class. The JVM allows more, for instance names that would lead out of a directory. */
    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}\\p{N}_$-]+(\\.[\\p{L}\\p{N}_$-]+)*");

    /** The report with the lines around its allocation sites, if it speaks of a leak. */
    public LeakReport shownIn(LeakReport report) {
        if (report.verdict() != Verdict.LEAKING) {
            return report;
        }
        Evidence evidence = report.evidence();
        List<AllocationSite> sites = new ArrayList<>(evidence.sites());
        sites.subList(0, Math.min(SITES, sites.size())).replaceAll(this::shownIn);
        return report.withEvidence(evidence.withSites(sites));
    }

    private AllocationSite shownIn(AllocationSite site) {
        if (site.frames().isEmpty()) {
            return site;
        }
        return excerpt(site.frames().get(site.applicationFrame()))
                .map(site::withExcerpt)
                .orElse(site);
    }

    private Optional<Excerpt> excerpt(Frame frame) {
        String topLevel = frame.className().replaceFirst("(?<=[^.])\\$[^.]*$", "");
        if (frame.line() < 1 || !CLASS_NAME.matcher(topLevel).matches()) {
            return Optional.empty();
        }
        String name = topLevel.replace('.', '/');
        return classPathEntry(name + ".class")
                .flatMap(SourceLayout::of)
                .flatMap(layout -> SourceFile.find(layout, name))
                .flatMap(file -> file.around(frame.line()));
    }

    /** The directory or jar that holds the class file. */
    private Optional<Path> classPathEntry(String classFile) {
        URL found = loader.getResource(classFile);
        if (found == null) {
            return Optional.empty();
        }
        try {
            if (found.getProtocol().equals("file")) {
                return Optional.of(above(Path.of(found.toURI()), Path.of(classFile)));
            }
            URLConnection connection = found.openConnection();
            return connection instanceof JarURLConnection jar
                    ? Optional.of(Path.of(jar.getJarFileURL().toURI()))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            // A loader with addresses of its own, where nothing lies beside a class.
            return Optional.empty();
        }
    }

    private static Path above(Path whole, Path end) {
        Path above = whole;
        for (int i = 0; i < end.getNameCount(); i++) {
            above = above.getParent();
        }
        return above;
    }
}
