/**
 * Networks in double precision, written to be read: by them the ways to compute are
 * judged.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.dl4j.reference;
