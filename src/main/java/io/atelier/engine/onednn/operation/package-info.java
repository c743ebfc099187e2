/**
 * Operations that layers of training and prediction share.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.onednn.operation;
