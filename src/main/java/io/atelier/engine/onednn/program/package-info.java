/**
 * A program: operations in chains that run at the same time.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.onednn.program;
