/**
 * The audit over HTTP.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.audit.web;
