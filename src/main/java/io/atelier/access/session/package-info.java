/**
 * Sessions of browsers, which stand for keys.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.session;
