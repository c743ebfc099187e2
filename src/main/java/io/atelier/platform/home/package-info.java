/**
 * Resolves the setting {@code atelier.home} to an absolute folder before anything uses
 * it.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.home;
