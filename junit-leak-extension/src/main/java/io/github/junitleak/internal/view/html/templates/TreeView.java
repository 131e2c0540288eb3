package io.github.junitleak.internal.view.html.templates;

import java.util.List;

/**
 * A part of a tree of references that does not fork, and the parts that it forks into.
 *
 * @param first the step that tells it from its neighbours
 * @param share of all samples, in words
 * @param isOpen whether it is unfolded at first
 * @param steps those that follow, up to where it ends or forks
 * @param ends what is held there
 */
public record TreeView(
        Step first, String share, boolean isOpen, List<Step> steps, List<End> ends, List<TreeView> branches) {

    /**
     * One step towards the objects.
     *
     * @param gap a remark that stands before the step, or an empty string
     * @param owner what holds the next step's owner, or the root
     * @param reference by which it does
     */
    public record Step(String gap, String owner, String reference) {}

    /**
     * Objects at the end of a path.
     *
     * @param samples how many of the class's samples are held so
     * @param place a sentence that tells where such objects gather; empty where that is not known or was told
     */
    public record End(String className, String samples, String place, String fingerprint) {}
}
