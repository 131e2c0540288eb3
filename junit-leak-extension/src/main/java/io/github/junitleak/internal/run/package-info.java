/**
 * How is a body measured? The protocol: warm-up, batches of iterations, a checkpoint after each, a verdict.
 *
 * <p>In: a {@link io.github.junitleak.model.Plan} and a body. Out: {@link io.github.junitleak.internal.run.RunResult}.
 * Start reading at {@link io.github.junitleak.internal.run.LeakRun}.
 */
package io.github.junitleak.internal.run;
