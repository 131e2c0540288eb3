/**
 * What stands on an HTML page? Records of finished words and coordinates, one per page, and the classes that jte
 * generates from {@code src/main/jte} to write them out, escaped for the place where they land.
 *
 * <p>In: {@link io.github.junitleak.internal.view.html.templates.PageView} and
 * {@link io.github.junitleak.internal.view.html.templates.IndexView}. Out: HTML. Public only because the generated
 * classes need it; not part of the API.
 */
package io.github.junitleak.internal.view.html.templates;
