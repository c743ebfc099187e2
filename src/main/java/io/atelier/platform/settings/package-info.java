/**
 * What settings can be constrained by beside what Jakarta Validation knows.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.settings;
