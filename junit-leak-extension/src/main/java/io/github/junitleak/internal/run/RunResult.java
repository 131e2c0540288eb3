package io.github.junitleak.internal.run;

import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Measurement;
import java.util.List;

/** What a run has shown; a {@link io.github.junitleak.model.LeakReport} without the names. */
public record RunResult(List<Finding> findings, Evidence evidence, Measurement measurement, Environment environment) {}
