/**
 * What is said about a recipe or a study around its figures and tables.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.caption;
