/**
 * Drawing of figures: pages, panels, curves, text and file formats.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.drawing;
