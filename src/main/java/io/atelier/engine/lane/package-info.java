/**
 * Runs programs on spare processor cores.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.lane;
