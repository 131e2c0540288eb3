/** How does a report look as a page? In: reports. Out: pages that need nothing else, an index among them. */
package io.github.junitleak.internal.view.html;
