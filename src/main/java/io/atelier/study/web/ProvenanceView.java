package io.atelier.study.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.layer.Padding;
import io.atelier.study.StudyRun;
import io.atelier.study.desk.StudySnapshot;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;

/**
 * What a study's numbers came from, so that they can be had again: each request can be
 * sent as it stands.
 */
@Schema(name = "StudyProvenance", description = "Everything needed to reproduce the numbers of a study")
record ProvenanceView(UUID id,
		@Schema(description = "Body for POST /api/v1/studies", ref = "StudyRequest") JsonNode request,
		List<JobProvenance> jobs) {

	static ProvenanceView of(StudySnapshot study) {
		return new ProvenanceView(study.id(), JsonMapper.shared().readTree(study.request()),
				study.runs().stream().map(JobProvenance::of).toList());
	}

	/**
	 * What one job's numbers came from.
	 *
	 * @param cell number of its cell
	 * @param id the job
	 * @param reused whether it was there before the study
	 * @param status where it is
	 * @param request body for POST /api/v1/jobs
	 * @param provenance data, code and machine; null until it has succeeded
	 * @param modelId the model it gave
	 * @param lastEpoch what its last epoch gave; null before the first
	 * @param testLoss of its model; null until it has succeeded
	 * @param testAccuracy of its model; null until it has succeeded
	 */
	@Schema(name = "StudyJobProvenance")
	record JobProvenance(int cell, UUID id, boolean reused, JobStatus status,
			@Schema(description = "Body for POST /api/v1/jobs") Map<String, Object> request,
			@Nullable Provenance provenance, @Nullable UUID modelId, @Nullable EpochMetrics lastEpoch,
			@Nullable Double testLoss, @Nullable Double testAccuracy) {

		static JobProvenance of(StudyRun run) {
			List<EpochMetrics> epochs = run.job().epochs();
			return new JobProvenance(run.cell(), run.job().id(), run.reused(), run.job().status(),
					request(run.job().recipe()), run.job().provenance().orElse(null), run.job().modelId().orElse(null),
					epochs.isEmpty() ? null : epochs.get(epochs.size() - 1),
					run.job().evaluation().map((scores) -> scores.loss()).orElse(null),
					run.job().evaluation().map((scores) -> scores.accuracy()).orElse(null));
		}

		private static Map<String, Object> request(Recipe recipe) {
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("architecture", recipe.architecture().id());
			recipe.architecture().padding().map(Padding::id).ifPresent((padding) -> body.put("padding", padding));
			body.put("optimizer", CellView.optimizer(recipe));
			body.put("epochs", recipe.epochs());
			body.put("batchSize", recipe.batchSize());
			body.put("seed", recipe.seed());
			body.put("dataset", recipe.dataset());
			body.put("trainingImages", recipe.trainingImages());
			body.put("validation", recipe.validation().id());
			return body;
		}

	}

}
