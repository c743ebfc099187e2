/**
 * Constraints of settings that Jakarta Validation does not have.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.settings;
