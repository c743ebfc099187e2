/**
 * How the service speaks HTTP: the media types it answers with, the numbers in its JSON,
 * who still waits for an answer.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.web;
