/**
 * Tables of a study as CSV, Markdown and LaTeX.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.table;
