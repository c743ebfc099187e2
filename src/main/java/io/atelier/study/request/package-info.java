/**
 * Reads requests for studies.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.request;
