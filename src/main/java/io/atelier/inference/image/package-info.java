/**
 * Decodes image files from untrusted sources.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.image;
