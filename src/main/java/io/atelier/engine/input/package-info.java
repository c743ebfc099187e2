/**
 * What goes into a network: batches of images in a seeded order, augmented where the
 * recipe says so.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.input;
