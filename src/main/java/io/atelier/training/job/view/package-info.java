/**
 * What can be seen of a job: at one moment, and as it goes on.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.job.view;
