/**
 * Makes one absolute folder of the setting {@code atelier.home} before anything uses it.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.home;
