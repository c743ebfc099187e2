/**
 * Keys: their text, their storage, and those that are valid now.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.key;
