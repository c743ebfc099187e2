/**
 * Ids of things in paths and queries.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.id;
