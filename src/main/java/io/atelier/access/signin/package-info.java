/**
 * Signing in and out over HTTP.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.signin;
