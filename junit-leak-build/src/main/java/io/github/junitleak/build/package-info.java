/**
 * What do the leak tests of a whole build say?
 *
 * <p>In: the directories of JSON reports that leak tests leave, of this machine or of others, as such or in archives.
 * Out: one set of pages, the sentences of a check, the summary for GitHub. It knows no build tool: the Maven plugin and
 * the command line are its front ends.
 */
package io.github.junitleak.build;
