/**
 * How figures are drawn: pages, panels, curves, letters, and the files they become.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.drawing;
