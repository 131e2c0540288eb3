package io.github.junitleak.internal.view.html.templates;

import java.util.List;

/**
 * A reference path, the root first.
 *
 * @param root in words
 * @param className of the objects at its end
 * @param rate bytes per iteration that the class gains, in words; empty where it does not grow
 * @param samples how many of the class's samples are held so, in words
 * @param fingerprint the same in every run, and an anchor on the page
 */
public record LadderView(
        String root, List<Step> steps, String className, String rate, String samples, String fingerprint) {

    /**
     * One step towards the objects.
     *
     * @param gap a remark that stands before the step, or an empty string
     * @param owner what holds the next step's owner
     * @param reference by which it does
     * @param grows whether what accumulates hangs on this reference
     * @param rate bytes per iteration that the owner's class gains, or an empty string
     */
    public record Step(String gap, String owner, String reference, boolean grows, String rate) {}
}
