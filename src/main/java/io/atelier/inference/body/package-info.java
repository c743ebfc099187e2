/**
 * Reads the images of a request, in whichever way they were posted.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.body;
