/**
 * Explanations of predictions in answers.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.web.explanation;
