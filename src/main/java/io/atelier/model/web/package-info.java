/**
 * The registry over HTTP.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.model.web;
