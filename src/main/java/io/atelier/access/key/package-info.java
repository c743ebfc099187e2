/**
 * Keys: their text, their storage, and those that are valid now.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("key")
package io.atelier.access.key;
