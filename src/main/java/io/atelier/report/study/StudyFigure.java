package io.atelier.report.study;

import java.util.Optional;

import io.atelier.report.drawing.Figure;
import io.atelier.study.StudyReport;

/**
 * One of the paper's figures 1 to 12, drawn from a study.
 */
interface StudyFigure {

	int number();

	String title();

	/**
	 * Returns a sentence that says why the study cannot have the figure yet; empty if it
	 * can be drawn.
	 */
	Optional<String> obstacle(StudyReport report);

	Figure draw(StudyReport report);

}
