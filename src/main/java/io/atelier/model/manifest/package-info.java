/**
 * What a stored model says about itself.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.model.manifest;
