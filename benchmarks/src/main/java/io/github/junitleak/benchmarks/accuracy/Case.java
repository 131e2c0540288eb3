package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.child.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A body with what is known of it.
 *
 * @param bodyClass its class
 * @param source the file that the class is compiled from; absent for a scenario, which is part of this module
 * @param coordinates Maven coordinates of the libraries it needs
 * @param flags arguments of its JVM
 * @param ballastMebibytes live heap beside the body
 * @param culprit what the evidence is to name; absent where no objects leak, or none are to be named
 * @param given the iterations that the case asks for; absent for a scenario, which is measured at default settings only
 */
record Case(
        Group group,
        String id,
        Expectation expectation,
        String bodyClass,
        Optional<Path> source,
        List<String> coordinates,
        List<String> flags,
        int ballastMebibytes,
        Optional<Culprit> culprit,
        Optional<Given> given) {

    /** Explicit settings instead of the defaults. */
    record Given(int iterations, OptionalInt warmup) {}

    Case {
        coordinates = List.copyOf(coordinates);
        flags = List.copyOf(flags);
    }

    static Case scenario(Group group, Class<?> body, Expectation expectation) {
        return new Case(
                group,
                body.getSimpleName(),
                expectation,
                body.getName(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                Optional.empty(),
                Optional.empty());
    }

    /** The same body in a JVM with more live heap. */
    Case beside(int mebibytes, String... moreFlags) {
        return new Case(
                group,
                id + " beside " + mebibytes + " MiB",
                expectation,
                bodyClass,
                source,
                coordinates,
                List.of(moreFlags),
                mebibytes,
                culprit,
                given);
    }

    /**
     * The same body in another JVM.
     *
     * @param how what is different, for the id
     */
    Case with(String how, String flag) {
        return new Case(
                group,
                id + " " + how,
                expectation,
                bodyClass,
                source,
                coordinates,
                List.of(flag),
                ballastMebibytes,
                culprit,
                given);
    }

    /** The same body after two other tests of its JVM: they have loaded what the first one finds unloaded. */
    Case third() {
        return with("as third test", "-D" + Subject.TESTS_BEFORE + "=2");
    }

    /** As a reader names it: both sides of a leak have the same id. */
    String label() {
        return switch (group) {
            case LEAKY_SIDE -> id + ", leaky side";
            case FIXED_SIDE -> id + ", fixed side";
            case LEAKING, CLEAN, CLEAN_PROGRAM -> id;
        };
    }

    /** Unique among all cases, and the name of a folder. */
    String key() {
        return group.name().toLowerCase(Locale.ROOT) + "-" + id;
    }
}
