/**
 * Native memory: values in oneDNN's layouts, divided into shards of the batch.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.onednn.memory;
