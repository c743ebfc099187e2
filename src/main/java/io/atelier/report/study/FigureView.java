package io.atelier.report.study;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.platform.Links;
import io.atelier.study.StudyReport;

@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureView(@Schema(description = "Number in the paper, 1 to 12", example = "10") int number,
		@Schema(example = "Learning curves of Model 6") String title,
		@Schema(description = "Whether it can be drawn now") boolean available,
		@Schema(description = "Why it cannot be drawn",
				example = "The study has no cell of Model 6") @Nullable String reason,
		@Schema(description = "Link to the SVG file",
				example = "/api/v1/studies/6d3e2a52-5f0e-4f7b-9a30-0f8a4f8f3a11/figures/10.svg") String svg,
		@Schema(description = "Link to the PNG file",
				example = "/api/v1/studies/6d3e2a52-5f0e-4f7b-9a30-0f8a4f8f3a11/figures/10.png") String png) {

	static FigureView of(StudyFigure figure, StudyReport report) {
		String link = Links
			.to(String.format(Locale.ROOT, "/api/v1/studies/%s/figures/%d", report.id(), figure.number()));
		@Nullable String reason = figure.obstacle(report).orElse(null);
		return new FigureView(figure.number(), figure.title(), reason == null, reason, link + ".svg", link + ".png");
	}

}
