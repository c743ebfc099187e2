/**
 * Keys over HTTP.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.key.web;
