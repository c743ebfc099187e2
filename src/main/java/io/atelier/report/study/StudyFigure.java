package io.atelier.report.study;

import java.util.Optional;

import io.atelier.report.drawing.Figure;
import io.atelier.study.StudyReport;

/**
 * One of the paper's figures, drawn from a study.
 */
interface StudyFigure {

	/**
	 * Its number in the paper.
	 * @return 1 to 12
	 */
	int number();

	/**
	 * What it shows.
	 * @return a few words
	 */
	String title();

	/**
	 * Why a study cannot have it yet.
	 * @param report the study
	 * @return a sentence; empty where it can be drawn
	 */
	Optional<String> obstacle(StudyReport report);

	/**
	 * Draws it.
	 * @param report a study without an obstacle to it
	 * @return the figure
	 */
	Figure draw(StudyReport report);

}
