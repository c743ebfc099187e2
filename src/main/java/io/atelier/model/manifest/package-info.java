/**
 * The manifest: the description that is stored with every model.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.model.manifest;
