/**
 * Chooses what networks are computed on, before ND4J is loaded for it.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.dl4j.device;
