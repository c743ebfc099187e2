/**
 * Makes a plan of a request.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.request;
