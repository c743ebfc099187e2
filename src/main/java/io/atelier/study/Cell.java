package io.atelier.study;

import io.atelier.recipe.Recipe;

/**
 * One configuration that a study compares: a recipe without its seed.
 *
 * @param number position in the study, from 1
 * @param recipe has the first seed of the study
 */
public record Cell(int number, Recipe recipe) {

}
