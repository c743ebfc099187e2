/**
 * How reports are sent.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.web;
