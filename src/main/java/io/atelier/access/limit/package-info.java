/**
 * How much the owner of a key may ask for.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.limit;
