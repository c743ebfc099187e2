/**
 * Predictions over HTTP.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.web;
