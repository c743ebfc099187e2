/**
 * HTTP responses of reports.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.web;
