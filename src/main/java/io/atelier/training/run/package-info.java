/**
 * Runs training jobs in this process and tracks their progress.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.run;
