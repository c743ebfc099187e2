package io.atelier.study;

import io.atelier.recipe.Recipe;

/**
 * One of the things that a study compares: a recipe but for its seed.
 *
 * @param number its place in the study, from 1
 * @param recipe what its jobs train, with the study's first seed
 */
public record Cell(int number, Recipe recipe) {

}
