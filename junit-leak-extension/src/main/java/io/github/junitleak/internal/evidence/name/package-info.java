/**
 * How are classes, methods and fields named, and whose are they? In: names as the JVM prints them. Out: names as a
 * reader knows them, the same in every run.
 */
package io.github.junitleak.internal.evidence.name;
