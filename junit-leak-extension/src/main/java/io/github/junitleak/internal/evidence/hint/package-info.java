/** Is the leak one of a known kind? In: evidence. Out: sentences that say what it is and what usually fixes it. */
package io.github.junitleak.internal.evidence.hint;
