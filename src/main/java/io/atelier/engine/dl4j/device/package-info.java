/**
 * Chooses the compute device before ND4J is loaded.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.dl4j.device;
