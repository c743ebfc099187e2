/**
 * Reads the images of a request from a form, a file or JSON.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.body;
