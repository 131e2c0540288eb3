package io.github.junitleak.model;

/**
 * What a run did.
 *
 * @param warmup iterations before the first checkpoint that counts
 * @param iterations iterations from there to the last checkpoint
 * @param checkpoints measurements that count, the first included
 * @param bodyMillis time spent in the body, warm-up included, in milliseconds
 * @param overheadMillis time spent measuring, in milliseconds
 */
public record Measurement(long warmup, long iterations, int checkpoints, long bodyMillis, long overheadMillis) {}
