/**
 * The paper's statements that its own tables contradict, held against a study.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.comparison.claim;
