/**
 * What the jobs of one key may use.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.quota;
