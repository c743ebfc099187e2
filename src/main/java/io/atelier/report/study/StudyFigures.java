package io.atelier.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import io.atelier.dataset.Datasets;
import io.atelier.paper.PaperResults;
import io.atelier.paper.PaperResults.ArchitectureResult;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.report.dataset.DatasetFigures;
import io.atelier.report.drawing.Figure;
import io.atelier.study.StudyReport;

@Component
class StudyFigures {

	static final ProblemType NOT_AVAILABLE = new ProblemType(HttpStatus.CONFLICT, "figure-not-available",
			"Figure not available");

	private static final int FIRST_MODEL = 4;

	private final List<StudyFigure> figures;

	StudyFigures(Datasets datasets) {
		List<StudyFigure> all = new ArrayList<>();
		all.add(new DatasetFigure(1, "Images per class", datasets, DatasetFigures::classes));
		all.add(new DatasetFigure(2, "Sample images per class", datasets, DatasetFigures::samples));
		all.add(new DatasetFigure(3, "Pixel intensities", datasets, DatasetFigures::intensities));
		for (ArchitectureResult row : PaperResults.table1()) {
			all.add(new ModelFigure(FIRST_MODEL + all.size() - 3, row));
		}
		all.add(new OptimizerValues());
		all.add(new OptimizerCurves());
		this.figures = List.copyOf(all);
	}

	List<StudyFigure> all() {
		return this.figures;
	}

	/**
	 * @throws ProblemException if there is no such figure (404), or the study cannot have
	 * it yet (409, {@code figure-not-available})
	 */
	Figure draw(int number, StudyReport report) {
		StudyFigure figure = this.figures.stream()
			.filter((each) -> each.number() == number)
			.findFirst()
			.orElseThrow(() -> ProblemException.notFound("figure", number));
		Optional<String> obstacle = figure.obstacle(report);
		if (obstacle.isPresent()) {
			throw new ProblemException(NOT_AVAILABLE, obstacle.get());
		}
		return figure.draw(report);
	}

}
