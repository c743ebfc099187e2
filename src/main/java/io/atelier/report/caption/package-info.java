/**
 * Texts about recipes and studies in figures and tables.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.caption;
