/** How does a report read as text: on a console, in a build log, on GitHub? In: reports. Out: lines. */
package io.github.junitleak.internal.view.text;
