/**
 * HTTP conventions of the service: media types of answers, numbers in JSON, open
 * connections.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.web;
