/**
 * Pictures in responses.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.picture;
