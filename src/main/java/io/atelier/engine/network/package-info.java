/**
 * Training by gradients, whoever computes them: what the two ways of computing them must
 * have in common.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.network;
