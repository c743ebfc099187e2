/**
 * The HTTP interface of the model registry.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.model.web;
