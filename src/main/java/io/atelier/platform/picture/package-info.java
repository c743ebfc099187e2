/**
 * Pictures that are sent.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.picture;
