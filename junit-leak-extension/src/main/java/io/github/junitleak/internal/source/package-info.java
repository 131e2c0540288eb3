/** Where is the source of an allocation site? In: a report. Out: the report with the lines around its sites. */
package io.github.junitleak.internal.source;
