/**
 * Runs programs on as many cores as nobody else needs.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.lane;
