/**
 * Convolutions by the algorithm of Winograd (Lavin and Gray 2015).
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.onednn.winograd;
