/**
 * Asks every request for a key with the right scope.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.web;
