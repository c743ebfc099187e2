/**
 * Keeps web pages of others away from a service without keys.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.browser;
