/**
 * The jobs over HTTP.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.web;
